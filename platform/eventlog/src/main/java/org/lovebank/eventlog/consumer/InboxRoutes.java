package org.lovebank.eventlog.consumer;

import static org.lovebank.eventlog.management.ManagementRoutes.required;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.eventlog.inbox.InboxCursors;
import org.lovebank.eventlog.inbox.InboxCursors.Cursor;
import org.lovebank.eventlog.inbox.Subscriptions;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.management.ManagementRoutes;

/** The inbox for operators: {@code /internal/inbox} on the management port. */
@ApplicationScoped
class InboxRoutes {

    private final DataSource dataSource;
    private final Subscriptions subscriptions;
    private final InboxCursors cursors;
    private final AcceptEpoch acceptEpoch;

    InboxRoutes(DataSource dataSource, Subscriptions subscriptions, InboxCursors cursors, AcceptEpoch acceptEpoch) {
        this.dataSource = dataSource;
        this.subscriptions = subscriptions;
        this.cursors = cursors;
        this.acceptEpoch = acceptEpoch;
    }

    void open(@Observes ManagementInterface management) {
        ManagementRoutes routes = new ManagementRoutes(management.router());
        routes.get("/internal/inbox", _ -> list());
        routes.post("/internal/inbox/:source/:shard/epochs", Accepted.class, this::accept);
    }

    /** What an operator found after comparing both houses. */
    record Accepted(int epoch, long last, String operator, String reason) {}

    private Map<String, Map<Integer, Cursor>> list() throws SQLException {
        Map<String, Map<Integer, Cursor>> bySource = new TreeMap<>();
        try (Connection connection = dataSource.getConnection()) {
            for (EventSubscription subscription : subscriptions.all()) {
                bySource.put(subscription.source(), cursors.read(connection, subscription.source()));
            }
        }
        return bySource;
    }

    private Map<String, Object> accept(RoutingContext request, Accepted accepted) {
        acceptEpoch.of(
                required(request, "source"),
                Integer.parseInt(required(request, "shard")),
                accepted.epoch(),
                accepted.last(),
                new Signed(accepted.operator(), accepted.reason()));
        return Map.of("epoch", accepted.epoch(), "last", accepted.last());
    }
}
