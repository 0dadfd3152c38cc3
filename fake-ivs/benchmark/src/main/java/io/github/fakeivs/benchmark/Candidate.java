package io.github.fakeivs.benchmark;

import io.github.fakeivs.FakeIvs;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;

/** What a test may use in the place of Amazon IVS. */
enum Candidate {
  STUB {
    @Override
    IvsClient client() {
      return new MapStub();
    }
  },
  FAKE {
    @Override
    IvsClient client() {
      return FakeIvs.create().client();
    }
  },
  /** Answers with what the stub has made once. */
  MOCK {
    @Override
    IvsClient client() {
      IvsClient stub = STUB.client();
      CreateChannelResponse created =
          stub.createChannel(CreateChannelRequest.builder().name("lobby").build());
      GetChannelResponse got = GetChannelResponse.builder().channel(created.channel()).build();
      IvsClient mock = Mockito.mock(IvsClient.class);
      Mockito.when(mock.createChannel(ArgumentMatchers.any(CreateChannelRequest.class)))
          .thenReturn(created);
      Mockito.when(mock.getChannel(ArgumentMatchers.any(GetChannelRequest.class))).thenReturn(got);
      return mock;
    }
  };

  abstract IvsClient client();
}
