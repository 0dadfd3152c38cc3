package software.amazon.awssdk.services.ivs.model;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.LocationTrait;

/** The members of a structure or of its builder, by name, where the SDK's own have a field each. */
final class Members {

  private final Map<String, Object> values = new HashMap<>();

  Members() {}

  Members(Members others) {
    values.putAll(others.values);
  }

  Object get(String name) {
    return values.get(name);
  }

  void put(String name, Object value) {
    values.put(name, value);
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /** What holds members. */
  interface Holder extends SdkPojo {
    Members members();
  }

  @SuppressWarnings("unchecked") // nothing but values of the field's type is put there
  static <T> SdkField<T> field(MarshallingType<T> type, String name) {
    return SdkField.<T>builder(type)
        .memberName(name)
        .getter(holder -> (T) ((Holder) holder).members().get(name))
        .setter((holder, value) -> ((Holder) holder).members().put(name, value))
        .traits(
            LocationTrait.builder().location(MarshallLocation.PAYLOAD).locationName(name).build())
        .build();
  }
}
