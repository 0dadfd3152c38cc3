package io.github.fakeivs.contract;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The whole contract, against the sync client of a fake. */
abstract class FakeContract extends WholeContract {

  final FakeIvs fake = FakeIvs.create();

  @Override
  public IvsClient ivs() {
    return fake.client();
  }

  @Override
  public final IvsClient observer() {
    return fake.client();
  }

  @Override
  public String region() {
    return fake.region().id();
  }

  @Override
  public String accountId() {
    return fake.accountId();
  }

  @Override
  public String bucket() {
    return "contract-recordings";
  }

  @Override
  public boolean isFake() {
    return true;
  }

  @Override
  public void goLive(String channelArn) {
    fake.goLive(channelArn);
  }

  @Override
  public void endStream(String channelArn) {
    broadcast(channelArn).disconnect();
  }

  @Override
  public void viewers(String channelArn, long count) {
    broadcast(channelArn).viewers(count);
  }

  @Override
  public void pass(Duration time) {
    fake.clock().advance(time);
  }

  private Broadcast broadcast(String channelArn) {
    return fake.broadcast(channelArn).orElseThrow();
  }
}
