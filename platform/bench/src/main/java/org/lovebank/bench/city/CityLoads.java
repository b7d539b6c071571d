package org.lovebank.bench.city;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lovebank.bench.load.Latencies;

/** What is asked of the city: candidates, menus, and somebody else after a no. */
public final class CityLoads {

    private static final Pattern VOLUNTEERS = Pattern.compile("\"volunteerId\":\"([0-9a-f-]{36})\"");
    private static final Pattern SNAPSHOT = Pattern.compile("\"snapshot\":\"(sha256:[0-9a-f]{64})\"");
    private static final int WARM_UP = 250;
    private static final int ORDERS = 400;
    private static final int MENUS = 1_000;
    private static final int REPLACEMENTS = 300;
    private static final int COUNTED_AGAIN = 10;
    private static final long UNTIL_COUNTED_MILLIS = 12_000;
    private static final String READ_THROUGH = "select coalesce(sum(seq_scan), 0) from pg_stat_user_tables"
            + " where relname in ('volunteer', 'volunteer_skill', 'open_demand')";

    private final City city;
    private final CityOrders orders;

    public CityLoads(City city) {
        this.city = city;
        this.orders = new CityOrders(city);
    }

    /** How long each took: over HTTP, and of that in the database. */
    public record Taken(Latencies whole, Latencies backend, int people) {}

    /** The first twenty candidates of orders all over the city. */
    public Taken candidates() throws IOException, InterruptedException, SQLException {
        List<String> ids = orders.issued(ORDERS);
        for (int i = 0; i < WARM_UP; i++) {
            candidatesOf(ids.get(i % ids.size()));
        }
        Taken taken = new Taken(new Latencies(), new Latencies(), ids.size());
        BackendTime time = BackendTime.of(city.database);
        for (int round = 0; round < 3; round++) {
            for (String id : ids) {
                time = looked(time, taken);
                long before = time.nanos();
                long begin = System.nanoTime();
                candidatesOf(id);
                taken.whole().add(System.nanoTime() - begin);
                taken.backend().add(time.nanos() - before);
            }
        }
        return taken;
    }

    private String candidatesOf(String order) throws IOException, InterruptedException {
        return city.house.get("/orders/" + order + "/candidates?limit=20", city.dispatcher);
    }

    /** The first twenty of the menus of volunteers all over the city. */
    public Taken menus() throws IOException, InterruptedException, SQLException {
        List<String> tokens = city.volunteers(MENUS + WARM_UP).stream()
                .map(id -> City.token(id, "VOLUNTEER"))
                .toList();
        for (String token : tokens.subList(0, WARM_UP)) {
            city.house.get("/me/menu?limit=20", token);
        }
        Taken taken = new Taken(new Latencies(), new Latencies(), MENUS);
        BackendTime time = BackendTime.of(city.database);
        for (String token : tokens.subList(WARM_UP, tokens.size())) {
            time = looked(time, taken);
            long before = time.nanos();
            long begin = System.nanoTime();
            city.house.get("/me/menu?limit=20", token);
            taken.whole().add(System.nanoTime() - begin);
            taken.backend().add(time.nanos() - before);
        }
        return taken;
    }

    /** From a volunteer's no until the next best has been asked: the candidates are looked at, and one of them is offered the seat. */
    public Taken replacements() throws IOException, InterruptedException, SQLException {
        Taken taken = new Taken(new Latencies(), new Latencies(), REPLACEMENTS);
        BackendTime time = BackendTime.of(city.database);
        for (String order : orders.issued(REPLACEMENTS)) {
            List<String> first = CityOrders.all(VOLUNTEERS, candidatesOf(order));
            if (first.size() < 2) {
                continue;
            }
            String offer = CityOrders.id(offer(order));
            time = looked(time, taken);
            long before = time.nanos();
            long begin = System.nanoTime();
            city.house.post(
                    "/assignments/" + offer + "/decline",
                    City.token(UUID.fromString(first.getFirst()), "VOLUNTEER"),
                    "{}");
            offer(order);
            taken.whole().add(System.nanoTime() - begin);
            taken.backend().add(time.nanos() - before);
        }
        return taken;
    }

    /** Now and then the house takes another connection: a backend that nobody counts would seem to do nothing. */
    private BackendTime looked(BackendTime time, Taken taken) throws SQLException {
        return taken.whole().size() % COUNTED_AGAIN == 0 ? BackendTime.of(city.database) : time;
    }

    private String offer(String order) throws IOException, InterruptedException {
        String candidates = candidatesOf(order);
        String best = CityOrders.all(VOLUNTEERS, candidates).getFirst();
        String snapshot = CityOrders.all(SNAPSHOT, candidates).getFirst();
        return city.house.post(
                "/orders/" + order + "/assignments",
                city.dispatcher,
                "{\"volunteerId\":\"" + best + "\",\"snapshot\":\"" + snapshot + "\"}");
    }

    /** How often the tables of volunteers, their skills and the open needs have been read from end to end so far. */
    public long readThrough() throws SQLException, InterruptedException {
        Thread.sleep(UNTIL_COUNTED_MILLIS);
        return city.database.count(READ_THROUGH);
    }
}
