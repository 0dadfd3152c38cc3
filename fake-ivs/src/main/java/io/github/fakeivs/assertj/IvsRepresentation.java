package io.github.fakeivs.assertj;

import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.base.Secrets;
import io.github.fakeivs.internal.base.Text;
import org.assertj.core.presentation.StandardRepresentation;
import org.jspecify.annotations.Nullable;

/** How AssertJ's own messages show the values of a fake: briefly, and without secrets. */
final class IvsRepresentation extends StandardRepresentation {

  @Override
  public @Nullable String toStringOf(@Nullable Object object) {
    if (object instanceof IvsEvent event) {
      return line(event);
    }
    String text = super.toStringOf(object);
    return text == null ? null : Secrets.masked(text);
  }

  static String line(IvsEvent event) {
    return Text.of("%s %s %s", event.time(), event.name(), event.resources());
  }
}
