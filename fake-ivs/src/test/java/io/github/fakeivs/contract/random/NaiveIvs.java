package io.github.fakeivs.contract.random;

import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

/**
 * The service as a few plain maps: what is there, what refers to what, and what is refused why.
 *
 * <p>Knows no limits of values: it is told only of well-formed calls. Each method answers with the
 * exception that the call must meet, or null where it must succeed.
 */
final class NaiveIvs {

  /** A channel, as far as this model goes. */
  static final class NaiveChannel {
    String name = "";
    String recordingConfigurationArn = "";
    String policyArn = "";
    boolean live;
    int sessions;
  }

  final Map<String, NaiveChannel> channels = new LinkedHashMap<>();
  final Map<String, String> channelsByKey = new LinkedHashMap<>();
  final Set<String> recordingConfigurations = new LinkedHashSet<>();
  final Set<String> policies = new LinkedHashSet<>();
  final Map<String, Map<String, String>> tags = new HashMap<>();

  Class<?> mayCreateChannel(String recordingConfigurationArn, String policyArn) {
    return isThere(recordingConfigurationArn, recordingConfigurations)
            && isThere(policyArn, policies)
        ? null
        : ResourceNotFoundException.class;
  }

  private static boolean isThere(String arn, Set<String> arns) {
    return arn == null || arn.isEmpty() || arns.contains(arn);
  }

  void channelCreated(String arn, String keyArn, UnaryOperator<NaiveChannel> settings) {
    channels.put(arn, settings.apply(new NaiveChannel()));
    channelsByKey.put(keyArn, arn);
    tags.put(arn, new TreeMap<>());
    tags.put(keyArn, new TreeMap<>());
  }

  Class<?> mayUpdateChannel(String arn, String recordingConfigurationArn, String policyArn) {
    if (!channels.containsKey(arn)) {
      return ResourceNotFoundException.class;
    }
    Class<?> refused = mayCreateChannel(recordingConfigurationArn, policyArn);
    return refused == null ? refusedWhileLive(arn) : refused;
  }

  private Class<?> refusedWhileLive(String arn) {
    return channels.get(arn).live ? ConflictException.class : null;
  }

  Class<?> deleteChannel(String arn) {
    if (!channels.containsKey(arn)) {
      return ResourceNotFoundException.class;
    }
    if (channels.get(arn).live) {
      return ConflictException.class;
    }
    List.copyOf(keysOf(arn)).forEach(this::deleteKey);
    channels.remove(arn);
    tags.remove(arn);
    return null;
  }

  List<String> keysOf(String channelArn) {
    return channelsByKey.keySet().stream()
        .filter(key -> channelsByKey.get(key).equals(channelArn))
        .toList();
  }

  Class<?> mayCreateKey(String channelArn) {
    if (!channels.containsKey(channelArn)) {
      return ResourceNotFoundException.class;
    }
    return keysOf(channelArn).isEmpty() ? null : ServiceQuotaExceededException.class;
  }

  void keyCreated(String arn, String channelArn) {
    channelsByKey.put(arn, channelArn);
    tags.put(arn, new TreeMap<>());
  }

  Class<?> deleteKey(String arn) {
    tags.remove(arn);
    return channelsByKey.remove(arn) == null ? ResourceNotFoundException.class : null;
  }

  Class<?> mayCreateRecordingConfiguration() {
    return recordingConfigurations.size() < 20 ? null : ServiceQuotaExceededException.class;
  }

  Class<?> mayCreatePolicy() {
    return policies.size() < 3 ? null : ServiceQuotaExceededException.class;
  }

  Class<?> deleteRecordingConfiguration(String arn) {
    return delete(
        arn, recordingConfigurations, channel -> channel.recordingConfigurationArn.equals(arn));
  }

  Class<?> deletePolicy(String arn) {
    return delete(arn, policies, channel -> channel.policyArn.equals(arn));
  }

  private Class<?> delete(String arn, Set<String> arns, Predicate<NaiveChannel> uses) {
    if (!arns.contains(arn)) {
      return ResourceNotFoundException.class;
    }
    if (channels.values().stream().anyMatch(uses)) {
      return ConflictException.class;
    }
    arns.remove(arn);
    tags.remove(arn);
    return null;
  }

  Class<?> goLive(String arn) {
    if (!channels.containsKey(arn)) {
      return IllegalArgumentException.class;
    }
    NaiveChannel channel = channels.get(arn);
    if (channel.live || keysOf(arn).isEmpty()) {
      return EncoderRefusedException.class;
    }
    channel.live = true;
    channel.sessions++;
    return null;
  }

  Class<?> refusedUnlessLive(String arn) {
    if (!channels.containsKey(arn)) {
      return ResourceNotFoundException.class;
    }
    return channels.get(arn).live ? null : ChannelNotBroadcastingException.class;
  }

  Class<?> tag(String arn, String key, String value) {
    return withTagsOf(arn, tagsOfIt -> tagsOfIt.put(key, value));
  }

  Class<?> untag(String arn, String key) {
    return withTagsOf(arn, tagsOfIt -> tagsOfIt.remove(key));
  }

  private Class<?> withTagsOf(String arn, Consumer<Map<String, String>> change) {
    Map<String, String> tagsOfIt = tags.get(arn);
    if (tagsOfIt == null) {
      return ResourceNotFoundException.class;
    }
    change.accept(tagsOfIt);
    return null;
  }
}
