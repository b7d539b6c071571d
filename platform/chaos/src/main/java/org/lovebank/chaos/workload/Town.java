package org.lovebank.chaos.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.Invented;
import org.lovebank.stack.demo.Registrar;
import org.lovebank.stack.demo.api.Api;

/** The demo community with its staff, in which people are born. */
final class Town {

    private final Supplier<List<String>> gateways;
    private final Tally tally;
    private final LongPredicate wrongClockSince;
    private final Map<String, Caller> staff = new ConcurrentHashMap<>();
    private final DemoLogins logins;

    /** {@code wrongClockSince}: whether a house had the wrong time at or after this moment of {@link System#nanoTime}. */
    Town(Supplier<List<String>> gateways, String adminPassword, Tally tally, LongPredicate wrongClockSince) {
        this.gateways = gateways;
        this.tally = tally;
        this.wrongClockSince = wrongClockSince;
        this.logins = DemoCommunity.ensure(gateways.get().getFirst(), adminPassword);
    }

    boolean wrongClockSince(long nanos) {
        return wrongClockSince.test(nanos);
    }

    Caller staff(String username) {
        return staff.computeIfAbsent(username, this::hired);
    }

    private Caller hired(String username) {
        DemoLogin login = login(username);
        return new Caller(gateways, login.username(), login.password(), tally);
    }

    private DemoLogin login(String username) {
        return logins.all().stream()
                .filter(each -> each.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody new: who they are in the registry, and how they ask. */
    record Person(String id, Caller caller) {}

    Person volunteer() {
        Registrar registrar = new Registrar(station());
        String id = registrar.registerOnSite("春晓", "FEMALE").path("id").asText();
        registrar.acceptCharter(id, "ONSITE");
        return signedIn(id, List.of("VOLUNTEER", "WITNESS"));
    }

    Person resident() {
        JsonNode file = new Registrar(station()).registerBeneficiary("秋水");
        return signedIn(file.path("id").asText(), List.of("RESIDENT"));
    }

    /** The first thing in the catalogue of the demo community. */
    String item() {
        return staff(DemoCommunity.TELLER)
                .get("/api/v1/catalog-items?limit=100")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("name").asText().equals(DemoCommunity.ITEM))
                .map(item -> item.path("id").asText())
                .findFirst()
                .orElse("");
    }

    private Api station() {
        DemoLogin head = login(DemoCommunity.STATION_HEAD);
        return Api.at(gateways.get().getFirst()).signIn(head.username(), head.password());
    }

    private Person signedIn(String personId, List<String> roles) {
        String username = Invented.fresh("chaos");
        String password = UUID.randomUUID().toString();
        Map<String, Object> login = Map.of(
                "username",
                username,
                "password",
                password,
                "personId",
                personId,
                "roles",
                roles,
                "areas",
                List.of(CommunityPlan.HOME),
                "orgs",
                List.of());
        Answer made = staff(DemoCommunity.ADMIN).post("/api/v1/logins", login);
        if (!made.good()) {
            throw new NotLived("a login", made.toString());
        }
        return new Person(personId, new Caller(gateways, username, password, tally));
    }
}
