package io.github.fakeivs.samples.besideamock;

import java.util.function.Function;
import software.amazon.awssdk.services.ivs.IvsClient;

/** What the suites can be run against: the class as it is, with a bug, or in other words. */
enum Variant {
  AS_IT_IS(Kind.ORIGINAL, "the class as it is", CreatorChannels::new),

  FIRST_PAGE_ONLY(Kind.BUG, "drops the page token", Bugs.FirstPageOnly::new),
  PREFIX_AS_NAME_FILTER(
      Kind.BUG,
      "narrows a search for a prefix with `filterByName`, which compares whole names",
      Bugs.PrefixAsNameFilter::new),
  LATENCY_IN_LOWER_CASE(
      Kind.BUG, "sends the latency mode `low`, not `LOW`", Bugs.LatencyInLowerCase::new),
  OFFLINE_BY_ERROR_CODE(
      Kind.BUG,
      "compares the error code with `ChannelNotBroadcastingException`, which has the code `ChannelNotBroadcasting`",
      Bugs.OfflineByErrorCode::new),
  CHANNEL_ARN_FOR_STREAM_KEY(
      Kind.BUG, "deletes a stream key by its channel's ARN", Bugs.ChannelArnForStreamKey::new),
  NEW_KEY_BEFORE_OLD_IS_DELETED(
      Kind.BUG,
      "creates the new stream key before it deletes the old one; a channel can have only one",
      Bugs.NewKeyBeforeOldIsDeleted::new),
  DELETED_WHILE_LIVE(
      Kind.BUG, "deletes a channel without stopping its stream", Bugs.DeletedWhileLive::new),

  PAGINATOR(Kind.REFACTORING, "a paginator instead of a loop", Refactorings.Paginator::new),
  LAMBDAS(Kind.REFACTORING, "lambdas instead of request objects", Refactorings.Lambdas::new),
  BATCH(Kind.REFACTORING, "one batch instead of single calls", Refactorings.Batch::new);

  enum Kind {
    ORIGINAL,
    BUG,
    REFACTORING
  }

  final Kind kind;
  final String description;
  private final Function<IvsClient, CreatorChannels> constructor;

  Variant(Kind kind, String description, Function<IvsClient, CreatorChannels> constructor) {
    this.kind = kind;
    this.description = description;
    this.constructor = constructor;
  }

  CreatorChannels over(IvsClient ivs) {
    return constructor.apply(ivs);
  }
}
