package org.lovebank.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where the houses are, which road leads to which, and how long the gate waits for them. */
@ConfigMapping(prefix = "lovebank.gateway")
public interface RouteSettings {

    /** Base addresses of each house, taken in turn. */
    Map<String, List<URI>> upstreams();

    /** The house behind {@code /api/v1/<segment>}, or behind {@code /api/v1/<segment>/<segment>}, which goes first. */
    Map<String, String> routes();

    /** Whether the gateway issues tokens itself; off, its sign-in and OAuth addresses are not there. */
    @WithDefault("true")
    boolean builtInIssuer();

    /** How long a request's body may take from its head; then the caller is told so and the connection closed. */
    @WithDefault("60s")
    Duration bodyTimeout();

    Upstream upstream();

    /** Patience and width of the road to one house. */
    interface Upstream {

        /** How long a connection may take to be made or to become free. */
        @WithDefault("3s")
        Duration connectTimeout();

        /** How long a house may think, from the end of the request to the head of its answer. */
        @WithDefault("30s")
        Duration responseTimeout();

        /** How long an answer under way may be silent. */
        @WithDefault("75s")
        Duration idleTimeout();

        /** How long an unused connection is kept; less than the houses keep theirs. */
        @WithDefault("30s")
        Duration keepAlive();

        /** How often in a row a copy of a house may fail before it rests, while another copy is there. */
        @WithDefault("5")
        int failuresInARow();

        /** How long it rests. */
        @WithDefault("5s")
        Duration rest();

        /** How often the copies of a house that has several are asked how they are. */
        @WithDefault("2s")
        Duration askEvery();

        /** Where they are asked; any answer below 500 is a good one. */
        @WithDefault("/q/health/ready")
        String askAt();

        /** Requests that may be in one house at the same time, per event loop; slow ones are not counted for long. */
        @WithDefault("16")
        int inside();

        /** Connections to one house per event loop. */
        @WithDefault("128")
        int connections();

        /** Requests that may wait for their turn, per house and event loop; more are answered 503. */
        @WithDefault("256")
        int waiting();
    }
}
