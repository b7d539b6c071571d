package org.lovebank.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lovebank.gateway.testing.GatewayUnderTest;
import org.lovebank.http.trace.Spans;

/** With the built-in issuer off no road leads to it; the rest of the street with another issuer is KeycloakTest's. */
@QuarkusTest
@QuarkusTestResource(GatewayUnderTest.class)
class BuiltInIssuerTest {

    @Inject
    RouteSettings settings;

    @Inject
    HttpServer ownRest;

    @Inject
    MeterRegistry meters;

    @Inject
    Spans spans;

    @Test
    void whatIsOffIsNotThereAndTheRestIs() {
        Routes on = new Routes(settings, ownRest, meters, spans, _ -> {});
        Routes off = new Routes(new Off(settings), ownRest, meters, spans, _ -> {});
        for (String path : List.of(
                "/oauth2/token",
                "/oauth2/jwks",
                "/.well-known/oauth-authorization-server",
                "/api/v1/sessions",
                "/api/v1/sessions/current")) {
            assertThat(on.houseOf(path)).as(path).contains("gateway");
            assertThat(off.houseOf(path)).as(path).isEmpty();
        }
        for (String path : List.of("/api/v1/wishes", "/api/v1/webhooks", "/openapi.json", "/docs")) {
            assertThat(off.houseOf(path)).as(path).isEqualTo(on.houseOf(path)).isPresent();
        }
    }

    /** The settings of this test, but without an issuer. */
    private record Off(RouteSettings others) implements RouteSettings {

        @Override
        public boolean builtInIssuer() {
            return false;
        }

        @Override
        public Map<String, List<URI>> upstreams() {
            return others.upstreams();
        }

        @Override
        public Map<String, String> routes() {
            return others.routes();
        }

        @Override
        public Duration bodyTimeout() {
            return others.bodyTimeout();
        }

        @Override
        public Upstream upstream() {
            return others.upstream();
        }
    }
}
