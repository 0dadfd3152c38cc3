package io.github.fakeivs.springboot;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** A service of the application, wired once. */
record Lobby(IvsClient ivs, IvsAsyncClient ivsAsync, ExecutorService workers) {

  List<String> channels() {
    return names(ivs.listChannels(request -> {}).channels());
  }

  List<String> channelsLater() {
    return names(ivsAsync.listChannels(request -> {}).join().channels());
  }

  void openOnAThreadOfItsOwn(String name) {
    CompletableFuture.runAsync(() -> ivs.createChannel(request -> request.name(name)), workers)
        .join();
  }

  private static List<String> names(List<ChannelSummary> channels) {
    return channels.stream().map(ChannelSummary::name).toList();
  }
}
