package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.DEFAULT_PAGES;
import static io.github.fakeivs.contract.Choice.LIST_ORDER;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages and their tokens, of every operation that has them. */
interface PagingContract extends Contract {

  @ParameterizedTest
  @EnumSource
  @Evidence(source = MODEL, reference = "API reference, the list operations: maxResults")
  @Settles(DEFAULT_PAGES)
  default void list_withoutASize_answersWithTheDefaultPage(ListOperation listing) {
    int size = listing.defaultPageSize();
    ListOperation.Filled filled = listing.in(this).with(Math.min(size + 1, listing.capacity()));

    ListOperation.Page page = filled.page(null, null);

    assertThat(page.ids()).hasSize(size);
    assertThat(page.nextToken() == null).isEqualTo(filled.ids().size() == size);
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "creation order; streams and sessions newest first")
  @Settles(LIST_ORDER)
  default void list_pageByPage_findsAllInOrder(ListOperation listing) {
    ListOperation.Filled filled = listing.in(this).with(Math.min(7, listing.capacity()));

    for (int size = 1; size <= 8; size++) {
      assertThat(allPages(filled, size)).isEqualTo(filled.ids());
    }
  }

  private static List<String> allPages(ListOperation.Filled filled, int size) {
    List<String> found = new ArrayList<>();
    String token = null;
    do {
      ListOperation.Page page = filled.page(token, size);
      found.addAll(page.ids());
      token = page.nextToken();
      assertThat(page.ids()).hasSizeLessThanOrEqualTo(size);
      assertThat(token != null).as("has a token").isEqualTo(found.size() < filled.ids().size());
    } while (token != null);
    return found;
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = DOCS, reference = "AWS CLI reference, an empty starting token")
  @Settles(LIST_ORDER)
  default void list_withAnEmptyToken_beginsAtTheStart(ListOperation listing) {
    ListOperation.Filled filled = listing.in(this).with(Math.min(2, listing.capacity()));

    assertThat(filled.page("", 1)).isEqualTo(filled.page(null, 1));
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "maxResults may differ from page to page")
  default void list_withAnotherSizeOnTheNextPage_goesOn(ListOperation listing) {
    ListOperation.Filled filled = listing.in(this).with(Math.min(3, listing.capacity()));
    ListOperation.Page first = filled.page(null, 1);

    if (first.nextToken() != null) {
      assertThat(filled.page(first.nextToken(), 50).ids()).isEqualTo(filled.ids().subList(1, 3));
    } else {
      assertThat(first.ids()).isEqualTo(filled.ids());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STREAM_KEYS")
  @Evidence(source = CHOICE, reference = "a token names the place behind the last item")
  default void list_whileItemsComeAndGo_skipsNothingAndRepeatsNothing(ListOperation listing) {
    for (long seed = 0; seed < 10; seed++) {
      ListOperation.Filled filled = listing.in(this).with(Math.min(5, listing.capacity()));
      readWhileItemsComeAndGo(filled, new Random(seed));
      if (listing.canRemove()) {
        List.copyOf(filled.ids()).forEach(filled::remove);
      }
    }
  }

  /** What is there throughout, or comes behind the last page, is found once, in its order. */
  private static void readWhileItemsComeAndGo(ListOperation.Filled filled, Random random) {
    Set<String> throughout = new LinkedHashSet<>(filled.ids());
    List<String> found = new ArrayList<>();
    String token = null;
    do {
      ListOperation.Page page = filled.page(token, 1 + random.nextInt(2));
      assertThat(filled.ids()).containsAll(page.ids());
      found.addAll(page.ids());
      token = page.nextToken();
      removeSome(filled, page, random);
      if (filled.ids().size() < filled.listing().capacity() && random.nextInt(3) == 0) {
        String added = filled.add();
        if (token != null && filled.listing().order() == ListOperation.Order.OLDEST_FIRST) {
          throughout.add(added);
        }
      }
      throughout.retainAll(filled.ids());
    } while (token != null);
    assertThat(found).doesNotHaveDuplicates();
    assertThat(found.stream().filter(throughout::contains)).containsExactlyElementsOf(throughout);
  }

  /** Often the very item behind which the next page begins. */
  private static void removeSome(
      ListOperation.Filled filled, ListOperation.Page page, Random random) {
    if (!filled.listing().canRemove()) {
      return;
    }
    if (!page.ids().isEmpty() && random.nextBoolean()) {
      filled.remove(page.ids().get(page.ids().size() - 1));
    }
    if (!filled.ids().isEmpty() && random.nextInt(3) == 0) {
      filled.remove(filled.ids().get(random.nextInt(filled.ids().size())));
    }
  }

  /** Tokens that nobody issued. */
  enum Forgery {
    ONE_CHARACTER(token -> "x"),
    ZEROS(token -> "A".repeat(token.length())),
    OTHER_ALPHABET(token -> "+/" + token.substring(2)),
    TRUNCATED(token -> token.substring(0, token.length() - 1)),
    WITHOUT_ITS_START(token -> token.substring(4)),
    LENGTHENED(token -> token + "AAAA"),
    PADDED(token -> token + "="),
    DOUBLED(token -> token + token),
    FIRST_CHARACTER_CHANGED(token -> (token.charAt(0) == 'B' ? 'C' : 'B') + token.substring(1)),
    MIDDLE_CHANGED(
        token -> {
          int middle = token.length() / 2;
          char other = token.charAt(middle) == 'B' ? 'C' : 'B';
          return token.substring(0, middle) + other + token.substring(middle + 1);
        });

    private final UnaryOperator<String> forge;

    Forgery(UnaryOperator<String> forge) {
      this.forge = forge;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "a token that was not issued is invalid")
  @Settles(LIST_ORDER)
  default void list_withAForgedToken_isInvalid(Forgery forgery) {
    for (ListOperation listing : ListOperation.values()) {
      ListOperation.Filled filled = listing.in(this);
      String forged = forgery.forge.apply(anyToken());

      refused(VALIDATION, () -> filled.page(forged, 1)).naming(".nextToken", "'" + forged + "'");
    }
  }

  private String anyToken() {
    return ListOperation.CHANNELS.in(this).with(2).page(null, 1).nextToken();
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "a token of another operation or filter is invalid")
  default void list_withATokenOfAnother_isInvalid(ListOperation listing) {
    ListOperation.Filled filled = listing.in(this).with(1);

    for (ListOperation other :
        EnumSet.complementOf(EnumSet.of(listing, ListOperation.STREAM_KEYS))) {
      ListOperation.Filled issuer = other.in(this).with(2);
      String token = issuer.page(null, 1).nextToken();
      assertThat(token).as("token of %s", other).isNotNull();

      refused(VALIDATION, () -> filled.page(token, 1)).naming(".nextToken");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHANNELS_OF_A_NAME", "STREAM_SESSIONS"})
  @Evidence(source = CHOICE, reference = "a token of another operation or filter is invalid")
  default void list_withATokenOfAnotherValue_isInvalid(ListOperation listing) {
    ListOperation.Filled filled = listing.in(this).with(2);
    String token = listing.in(this).with(2).page(null, 1).nextToken();

    refused(VALIDATION, () -> filled.page(token, 1)).naming(".nextToken", "'" + token + "'");
  }
}
