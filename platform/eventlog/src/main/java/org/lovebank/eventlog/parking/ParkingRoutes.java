package org.lovebank.eventlog.parking;

import static org.lovebank.eventlog.management.ManagementRoutes.required;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.management.Audit.Signed;
import org.lovebank.eventlog.management.ManagementRoutes;
import org.lovebank.eventlog.parking.ParkingRefusal.NothingParked;
import org.lovebank.problem.Refused;

/** The parking place for operators: {@code /internal/parked} on the management port. */
@ApplicationScoped
class ParkingRoutes {

    private static final int MOST_SHOWN = 500;

    private final DataSource dataSource;
    private final ParkedEvents parked;
    private final ReDrive reDrive;
    private final Discard discard;

    ParkingRoutes(DataSource dataSource, ParkedEvents parked, ReDrive reDrive, Discard discard) {
        this.dataSource = dataSource;
        this.parked = parked;
        this.reDrive = reDrive;
        this.discard = discard;
    }

    void open(@Observes ManagementInterface management) {
        ManagementRoutes routes = new ManagementRoutes(management.router());
        routes.get("/internal/parked", _ -> list());
        routes.get("/internal/parked/:source/:epoch/:shard/:sequence", this::show);
        routes.post("/internal/parked/:source/:epoch/:shard/:sequence/discards", Signed.class, this::discard);
        routes.post("/internal/parked/:source/subjects/:subject/redrives", Signed.class, this::reDrive);
    }

    /** A parked event without its data. */
    record Line(EventEnvelope envelope, String reason, String error, int attempts, Instant parkedAt) {}

    private List<Line> list() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return parked.open(connection, MOST_SHOWN).stream()
                    .map(event -> new Line(
                            event.envelope(), event.reason(), event.error(), event.attempts(), event.parkedAt()))
                    .toList();
        }
    }

    private ParkedEvent show(RoutingContext request) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return parked
                    .openAt(
                            connection,
                            required(request, "source"),
                            Integer.parseInt(required(request, "epoch")),
                            Integer.parseInt(required(request, "shard")),
                            Long.parseLong(required(request, "sequence")))
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused(new NothingParked()));
        }
    }

    private Map<String, Object> reDrive(RoutingContext request, Signed by) {
        UUID subject = UUID.fromString(required(request, "subject"));
        return Map.of("applied", reDrive.subject(required(request, "source"), subject, by));
    }

    private Map<String, Object> discard(RoutingContext request, Signed by) {
        discard.event(
                required(request, "source"),
                Integer.parseInt(required(request, "epoch")),
                Integer.parseInt(required(request, "shard")),
                Long.parseLong(required(request, "sequence")),
                by);
        return Map.of("discarded", 1);
    }
}
