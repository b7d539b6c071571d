package org.lovebank.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictRequestDecoderTest {

    private final EmbeddedChannel channel =
            new EmbeddedChannel(new StrictRequestDecoder(new HttpServerOptions(), Duration.ofSeconds(10)));

    @ParameterizedTest
    @ValueSource(strings = {" two\r\n\r\n", "\ttwo\r\n\r\n", " "})
    void aFoldedLineIsSeenThoughItComesInPieces(String rest) {
        // when
        send("GET / HTTP/1.1\r\nHost: a\r\nX-Note: one\r\n");
        send(rest);

        // then
        HttpRequest request = channel.readInbound();
        assertThat(request.decoderResult().isFailure()).isTrue();
    }

    @Test
    void whatFollowsARefusedHeadIsNotRead() {
        // given
        send("GET / HTTP/1.1\r\n Host: a\r\n\r\n");
        channel.readInbound();
        channel.readInbound();

        // when
        send("GET /second HTTP/1.1\r\nHost: a\r\n\r\n");

        // then
        assertThat(channel.<Object>readInbound()).isNull();
    }

    @Test
    void aBodyMayBeginItsLinesWithSpaces() {
        // when
        send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\n\r\n one\r\n");
        send("GET /second HTTP/1.1\r\nHost: a\r\n\r\n");

        // then
        HttpRequest first = channel.readInbound();
        LastHttpContent body = channel.readInbound();
        HttpRequest second = channel.readInbound();
        assertThat(first.decoderResult().isSuccess()).isTrue();
        assertThat(body.content().toString(StandardCharsets.US_ASCII)).isEqualTo("\r\n one\r\n");
        assertThat(second.uri()).isEqualTo("/second");
        body.release();
    }

    private void send(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }
}
