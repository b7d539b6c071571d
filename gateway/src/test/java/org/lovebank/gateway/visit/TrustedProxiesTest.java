package org.lovebank.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.gateway.visit.ProxySettings.Header;

/** The test's own requests come from 127.0.0.1. */
class TrustedProxiesTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "203.0.113.9~203.0.113.9 https",
                "6.6.6.6, 203.0.113.9~203.0.113.9 https",
                "203.0.113.9, 10.1.2.3~203.0.113.9 https",
                "6.6.6.6, 203.0.113.9, 10.1.2.3, 10.9.9.9~203.0.113.9 https",
                "10.1.2.3~10.1.2.3 https",
                "2001:db8::1~2001:db8:0:0:0:0:0:1 https",
                "[2001:db8::1]:4711~2001:db8:0:0:0:0:0:1 https",
                "203.0.113.9:4711~203.0.113.9 https",
                "6.6.6.6, nonsense~127.0.0.1 https",
                "6.6.6.6, unknown, 10.1.2.3~10.1.2.3 https",
            })
    void theCallerIsTheFirstStrangerFromTheRight(String said, String origin) {
        assertThat(seen(trusting("127.0.0.1", "10.0.0.0/8"), "X-Forwarded-For", said, "X-Forwarded-Proto", "https"))
                .isEqualTo(origin);
    }

    @Test
    void whoIsNotTrustedIsNotBelieved() {
        assertThat(seen(trusting(), "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"))
                .isEqualTo("127.0.0.1 http");
        assertThat(seen(trusting("10.0.0.0/8"), "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"))
                .isEqualTo("127.0.0.1 http");
    }

    @Test
    void onlyTheHeaderThatTheProxiesWriteIsRead() {
        TrustedProxies older = trusting("127.0.0.0/8");
        TrustedProxies standard = new TrustedProxies(settings(Header.FORWARDED, "127.0.0.0/8", "2001:db8::/32"));
        String said = "for=6.6.6.6, for=203.0.113.9;proto=https, For=\"[2001:db8::1]:4711\";proto=http";

        assertThat(seen(older, "Forwarded", said, "X-Forwarded-Proto", "http")).isEqualTo("127.0.0.1 http");
        assertThat(seen(standard, "Forwarded", said, "X-Forwarded-For", "6.6.6.6"))
                .isEqualTo("203.0.113.9 https");
    }

    @Test
    void whatIsNoNetworkStopsTheStart() {
        for (String written : List.of("10.0.0.0/33", "10.0.0.0/-1", "example.org", "10.0.0.0/x", "")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> trusting(written))
                    .withMessageContaining("trusted-proxies");
        }
    }

    private String seen(TrustedProxies proxies, String name, String value, String other, String otherValue) {
        int port = vertx.createHttpServer()
                .requestHandler(request -> {
                    Origin origin = proxies.originOf(request);
                    request.response().end(origin.address() + (origin.secure() ? " https" : " http"));
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return vertx.createHttpClient()
                .request(HttpMethod.GET, port, "127.0.0.1", "/")
                .map(request -> request.putHeader(name, value).putHeader(other, otherValue))
                // Both in one step: what is attached after the answer has come finds no body.
                .compose(request -> request.send().compose(HttpClientResponse::body))
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .toString();
    }

    private static TrustedProxies trusting(String... networks) {
        return new TrustedProxies(settings(Header.X_FORWARDED_FOR, networks));
    }

    private static ProxySettings settings(Header header, String... networks) {
        return new ProxySettings() {
            @Override
            public Optional<List<String>> trustedProxies() {
                return Optional.of(List.of(networks));
            }

            @Override
            public Header trustedProxyHeader() {
                return header;
            }
        };
    }
}
