package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.Index;
import io.github.fakeivs.internal.state.Indexes;
import io.github.fakeivs.internal.state.Listing;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Table;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.Structures;
import io.github.fakeivs.quota.Quota;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelResponse;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeleteChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;
import software.amazon.awssdk.services.ivs.model.UpdateChannelResponse;

/** Operations on channels. */
final class Channels implements ResourceOperations {

  private static final int DEFAULT_PAGE = 100;

  private final StreamKeys streamKeys;
  private final Pages pages;

  Channels(StreamKeys streamKeys, Pages pages) {
    this.streamKeys = streamKeys;
    this.pages = pages;
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case CREATE_CHANNEL ->
          changing(this::create)
              .checking(ChannelSettings::checkNew)
              .checking(Tags::checkNotReserved);
      case GET_CHANNEL -> reading(this::get);
      case BATCH_GET_CHANNEL -> reading(this::batchGet);
      case LIST_CHANNELS -> reading(this::list).checking(pages::checkToken);
      case UPDATE_CHANNEL -> changing(this::update);
      case DELETE_CHANNEL -> changing(this::delete);
      default -> null;
    };
  }

  CreateChannelResponse.Builder create(Call call, CreateChannelRequest request) {
    State state = call.state();
    requireReferences(
        call, request.recordingConfigurationArn(), request.playbackRestrictionPolicyArn());
    call.requireRoom("channel", state.channels().size(), Quota.CHANNELS);
    Channel.Builder settings = ChannelSettings.of(request).tags(Tags.sent(request.tags()));
    Channel channel = addressed(settings, call.transaction(), state.ids().resourceId()).build();
    state.channels().put(channel);
    return CreateChannelResponse.builder()
        .channel(channel)
        .streamKey(streamKeys.newKey(call, channel.arn(), Map.of()));
  }

  /** Sets what a channel gets from its account, region and id: ARN, endpoints and passphrase. */
  static Channel.Builder addressed(Channel.Builder channel, Transaction transaction, String id) {
    Account account = transaction.account();
    // SDKs before 2.25.69 do not have it.
    Map<String, String> srt =
        Map.of(
            "endpoint",
            account.srtEndpoint(),
            "passphrase",
            transaction.state().ids().passphrase());
    return Structures.setStructure(channel, "srt", srt)
        .arn(account.arn(ResourceType.CHANNEL, id))
        .ingestEndpoint(account.ingestEndpoint())
        .playbackUrl(account.playbackUrl(id));
  }

  /** Requires that the referenced resources exist; an empty ARN is no reference. */
  private static void requireReferences(
      Call call, @Nullable String recordingConfigurationArn, @Nullable String policyArn) {
    if (recordingConfigurationArn != null && !recordingConfigurationArn.isEmpty()) {
      call.require(call.state().recordingConfigurations(), recordingConfigurationArn);
    }
    if (policyArn != null && !policyArn.isEmpty()) {
      call.require(call.state().playbackRestrictionPolicies(), policyArn);
    }
  }

  /** Throws a failure if a channel refers to a resource. */
  static void requireUnused(State state, Index<Channel> references, String arn) {
    state
        .channels()
        .where(references, arn)
        .first()
        .ifPresent(
            channel -> {
              throw ServiceFailure.conflict(
                  Text.of(
                      "Resource: %s is in use by channel: %s; detach it with UpdateChannel first",
                      arn, channel.arn()));
            });
  }

  BatchGetChannelResponse.Builder batchGet(Call call, BatchGetChannelRequest request) {
    Batch<Channel> batch = Batch.get(call, call.state().channels(), request.arns());
    return BatchGetChannelResponse.builder().channels(batch.found()).errors(batch.errors());
  }

  /** Changes the settings in the request; an empty ARN removes the reference. */
  UpdateChannelResponse.Builder update(Call call, UpdateChannelRequest request) {
    State state = call.state();
    Channel channel = call.require(state.channels(), request.arn());
    Channel updated = ChannelSettings.applied(channel, request).build();
    checkUpdate(call, request, updated);
    requireReferences(
        call, request.recordingConfigurationArn(), request.playbackRestrictionPolicyArn());
    requireIdle(state, channel, "updated");
    state.channels().put(updated);
    return UpdateChannelResponse.builder().channel(updated);
  }

  /** Checks after the look-up, since the unchanged settings count as well. */
  private static void checkUpdate(Call call, UpdateChannelRequest request, Channel updated) {
    Violations violations = new Violations(call.operation(), request);
    ChannelSettings.check(updated, request, violations);
    violations.failIfAny();
  }

  private static void requireIdle(State state, Channel channel, String intent) {
    state
        .openSession(channel.arn())
        .ifPresent(
            session -> {
              throw ServiceFailure.conflict(busy(session, intent));
            });
  }

  private static String busy(StreamSession session, String intent) {
    return Text.of(
        session.isLive()
            ? "Channel: %s is live; stop the stream before the channel is %s"
            : "An encoder is connected to channel: %s; stop the stream, once it has started, before the channel is %s",
        session.channelArn(),
        intent);
  }

  GetChannelResponse.Builder get(Call call, GetChannelRequest request) {
    return GetChannelResponse.builder()
        .channel(call.require(call.state().channels(), request.arn()));
  }

  ListChannelsResponse.Builder list(Call call, ListChannelsRequest request) {
    Pages.Page<Channel> page = pages.page(request, DEFAULT_PAGE, filtered(call.state(), request));
    return ListChannelsResponse.builder()
        .channels(page.map(Channels::summary))
        .nextToken(page.nextToken());
  }

  private static Listing<Channel> filtered(State state, ListChannelsRequest request) {
    List<Filter> given =
        Stream.of(
                new Filter(Indexes.CHANNELS_BY_NAME, request.filterByName()),
                new Filter(
                    Indexes.CHANNELS_BY_RECORDING_CONFIGURATION,
                    request.filterByRecordingConfigurationArn()),
                new Filter(
                    Indexes.CHANNELS_BY_PLAYBACK_RESTRICTION_POLICY,
                    request.filterByPlaybackRestrictionPolicyArn()))
            .filter(Filter::isGiven)
            .toList();
    if (given.size() > 1) {
      throw ServiceFailure.conflict("Only one filter may be used");
    }
    return given.isEmpty() ? state.channels().all() : given.get(0).of(state.channels());
  }

  /** Deletes the channel and its stream keys; its sessions can still be read. */
  DeleteChannelResponse.Builder delete(Call call, DeleteChannelRequest request) {
    State state = call.state();
    Channel channel = call.require(state.channels(), request.arn());
    requireIdle(state, channel, "deleted");
    state.streamKeysOf(channel.arn()).forEach(state.streamKeys()::remove);
    state.channels().remove(channel);
    return DeleteChannelResponse.builder();
  }

  private static ChannelSummary summary(Channel channel) {
    return Structures.copy(channel, ChannelSummary.builder()).build();
  }

  /** A filter of ListChannels; an empty value is no filter. */
  private record Filter(Index<Channel> index, @Nullable String value) {

    boolean isGiven() {
      return value != null && !value.isEmpty();
    }

    Listing<Channel> of(Table<Channel> channels) {
      return value == null ? channels.all() : channels.where(index, value);
    }
  }
}
