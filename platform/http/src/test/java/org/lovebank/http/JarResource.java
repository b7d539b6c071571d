package org.lovebank.http;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Refused;

/** A noun that exists only here, so that the conventions can be tried on something. */
@Path("/jars")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JarResource {

    static volatile CountDownLatch holdOpen = new CountDownLatch(0);
    static volatile CountDownLatch inside = new CountDownLatch(1);
    static final CyclicBarrier bothHold = new CyclicBarrier(2);

    private final AgroalDataSource database;
    private final CurrentCaller caller;
    private final Cursors cursors;
    private final TransactionSynchronizationRegistry commit;

    JarResource(
            AgroalDataSource database,
            CurrentCaller caller,
            Cursors cursors,
            TransactionSynchronizationRegistry commit) {
        this.commit = commit;
        this.database = database;
        this.caller = caller;
        this.cursors = cursors;
    }

    public record NewJar(
            @NotBlank @Size(max = 20) String label,
            @NotNull @Positive Integer minutes,
            @Nullable LocalDate filledOn,
            @Nullable YearMonth soldIn,
            @Nullable Instant closedAt) {}

    public record Jar(UUID id, String label, int minutes) {}

    record JarTooLarge(int minutes) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }
    }

    @POST
    @Once
    @RolesAllowed(Roles.RESIDENT)
    @Transactional
    public Response make(@Valid @NotNull NewJar jar) throws SQLException, InterruptedException {
        inside.countDown();
        if (!holdOpen.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody let go");
        }
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into jar values (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, jar.label());
            insert.setInt(3, jar.minutes());
            insert.executeUpdate();
        }
        if (jar.minutes() > 1_000) {
            throw new Refused(new JarTooLarge(jar.minutes()));
        }
        return Response.created(URI.create("/api/v1/jars/" + id))
                .entity(new Jar(id, jar.label(), jar.minutes()))
                .build();
    }

    @GET
    @PermitAll
    public Page<Jar> list(@BeanParam Paging paging, @QueryParam("label") @Nullable String label) throws SQLException {
        String list = "jars?" + label;
        UUID after = cursors.idPosition(paging, list).orElse(new UUID(0, 0));
        List<Jar> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, label, minutes from jar where label = ? and id > ? order by id limit ?")) {
            select.setString(1, label);
            select.setObject(2, after);
            select.setInt(3, paging.size() + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Jar(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)));
                }
            }
        }
        return cursors.page(found, paging, list, jar -> List.of(jar.id().toString()));
    }

    @GET
    @Path("/filled")
    @PermitAll
    public Jar filled(@QueryParam("filledOn") @NotNull LocalDate filledOn) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select ?::date - current_date")) {
            select.setObject(1, filledOn);
            select.executeQuery();
        }
        return new Jar(UUID.randomUUID(), "filled", 1);
    }

    @PUT
    @Path("/{number}")
    @RolesAllowed(Roles.RESIDENT)
    public Response edit(@PathParam("number") int number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        new Version(7).mustMatch(ifMatch);
        return Response.ok(new Jar(caller.get().id(), "edited", number))
                .header("ETag", new Version(8).tag())
                .build();
    }

    @GET
    @Path("/broken")
    @PermitAll
    public Jar broken() {
        throw new IllegalStateException("secret=王小明 13800138000");
    }

    /** Holds one jar and wants another; two who do so crosswise wait for each other. */
    @GET
    @Path("/{first}/then/{second}")
    @PermitAll
    @Transactional
    public Jar both(@PathParam("first") int first, @PathParam("second") int second) throws Exception {
        try (Connection connection = database.getConnection()) {
            hold(connection, first);
            bothHold.await(10, TimeUnit.SECONDS);
            hold(connection, second);
        }
        return new Jar(UUID.randomUUID(), "both", first);
    }

    /** Somebody else was first, which is found only when the transaction ends. */
    @GET
    @Path("/lost")
    @PermitAll
    @Transactional
    public Jar lost() {
        commit.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                throw new OptimisticLockException("secret=王小明");
            }

            @Override
            public void afterCompletion(int status) {}
        });
        return new Jar(UUID.randomUUID(), "lost", 1);
    }

    private static void hold(Connection connection, int number) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(77, ?)")) {
            lock.setInt(1, number);
            lock.execute();
        }
    }

    @GET
    @Path("/forgotten")
    public Jar forgotten() {
        return new Jar(UUID.randomUUID(), "nobody said who may", 1);
    }
}
