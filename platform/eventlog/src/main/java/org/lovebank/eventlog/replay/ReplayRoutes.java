package org.lovebank.eventlog.replay;

import static org.lovebank.eventlog.management.ManagementRoutes.required;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.management.ManagementRoutes;
import org.lovebank.eventlog.wire.LogPage;

/** The log over HTTP: {@code /internal/log} on the management port, which no gateway routes. */
@ApplicationScoped
class ReplayRoutes {

    private final Logs logs;
    private final BeginEpoch beginEpoch;
    private final Republish republish;

    ReplayRoutes(Logs logs, BeginEpoch beginEpoch, Republish republish) {
        this.logs = logs;
        this.beginEpoch = beginEpoch;
        this.republish = republish;
    }

    void open(@Observes ManagementInterface management) {
        ManagementRoutes routes = new ManagementRoutes(management.router());
        routes.get("/internal/log", this::page);
        routes.get("/internal/log/heads", request -> logs.heads(required(request, "source")));
        routes.post("/internal/log/epochs", Signed.class, (_, by) -> Map.of("epoch", beginEpoch.by(by)));
        routes.post("/internal/log/republications", Again.class, (_, again) -> again(again));
    }

    /** Which part of which log Kafka should get again. */
    record Again(String source, int shard, long after, String operator, String reason) {}

    private LogPage page(RoutingContext request) throws SQLException {
        return logs.page(
                required(request, "source"),
                Integer.parseInt(required(request, "shard")),
                Long.parseLong(required(request, "after")),
                Integer.parseInt(Optional.ofNullable(request.request().getParam("limit"))
                        .orElse(String.valueOf(Logs.LONGEST_PAGE))));
    }

    private Map<String, Object> again(Again again) throws SQLException {
        Signed by = new Signed(again.operator(), again.reason());
        return Map.of("setBack", republish.shard(again.source(), again.shard(), again.after(), by));
    }
}
