package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lovebank.hostile.known.Known;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.reference.Reference;
import org.lovebank.hostile.token.Forgeries;
import org.lovebank.hostile.token.Forgery;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.Registrar;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.api.Patience;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.OpenDatabase;
import org.lovebank.stack.street.StreetFailure;

/** Attacks a running street of this machine through its gateway, by what its own reference says. */
public final class StreetAttack {

    private static final Pattern ROLES = Pattern.compile("One of the roles [^:]*: ([A-Z_, ]+)");
    /** These would end the attacker's own session or lock the door for everybody; their own tests attack them. */
    private static final Set<String> SPARED = Set.of("DELETE /api/v1/sessions/current", "POST /oauth2/revoke");

    private static final int VOLUNTEERS = 4;

    private final StackHome home;
    private final String gateway;

    /** No person has these. */
    private static final Set<String> NOT_FOR_PERSONS = Set.of("SYSTEM_JOB", "PARTNER_CLIENT");

    /** Staff are no volunteers: the demo's own volunteer and resident attack beside them. */
    private static final Set<String> NEIGHBOURS =
            Set.of("VOLUNTEER", "MINOR_VOLUNTEER", "RESIDENT", "PROXY", "GUARDIAN");

    public StreetAttack(StackHome home) {
        this.home = home;
        this.gateway = "http://localhost:" + part(House.GATEWAY.word()).port();
    }

    /**
     * Attacks each wanted operation.
     *
     * @param rounds how often every operation is first called as it wants to be called
     * @param wanted by address, such as {@code POST /api/v1/wishes}
     */
    public Report run(long seed, int rounds, int attempts, Predicate<String> wanted) throws SQLException {
        JsonNode document = wholeReference(Api.at(gateway));
        List<Operation> operations = new Reference(document).operations();
        Set<String> roles = roles(document);
        Secrets secrets = new Secrets(home.secrets());
        String admin = secrets.password(Secrets.ADMIN);
        DemoLogins logins = DemoCommunity.ensure(gateway, admin);
        roles.removeAll(NEIGHBOURS);
        List<String> all = List.copyOf(roles);
        List<Caller> callers = new ArrayList<>();
        // Two of them: who proposes does not decide.
        callers.add(Caller.staff(gateway, admin, all));
        callers.add(Caller.staff(gateway, admin, all));
        logins.all().forEach(login -> callers.add(Caller.signedIn(gateway, login.username(), login.password())));
        callers.add(Caller.program(gateway, admin, scopes(document)));
        Known known = new Known();
        people(logins, known);
        // A story told to its end leaves something in every state.
        Journey.play(gateway, admin, _ -> {});
        List<Operation> targets = operations.stream()
                .filter(operation -> !SPARED.contains(operation.address()))
                .filter(operation -> wanted.test(operation.address()))
                .toList();
        Report report = new Report();
        tokens(operations, logins, report);
        List<Operation> open = operations.stream()
                .filter(operation -> !SPARED.contains(operation.address()))
                .toList();
        return new HostileRun(URI.create(gateway), callers, known, rows(), seed, report)
                .attack(open, targets, rounds, attempts);
    }

    /** A house that has just started may need longer for its document than the gateway waits: it is left out until asked again. */
    private static JsonNode wholeReference(Api api) {
        Patience.until(
                "no house is missing in the reference",
                () -> api.get("/openapi.json").at("/info/x-missing-houses").toString(),
                "[]"::equals);
        return api.get("/openapi.json");
    }

    /** Volunteers and somebody who is helped, with files that are complete. */
    private void people(DemoLogins logins, Known known) {
        DemoLogin head = logins.find(DemoCommunity.STATION_HEAD).orElseThrow();
        Registrar registrar = new Registrar(Api.at(gateway).signIn(head.username(), head.password()));
        for (int person = 0; person < VOLUNTEERS; person++) {
            JsonNode volunteer = registrar.registerOnSite("某", person % 2 == 0 ? "MALE" : "FEMALE");
            registrar.acceptCharter(volunteer.path("id").asText(), "ONSITE");
            known.learn("/api/v1/volunteers", volunteer);
            known.learn("/api/v1/persons", volunteer);
        }
        JsonNode helped = registrar.registerBeneficiary("某");
        known.learn("/api/v1/beneficiaries", helped);
        known.learn("/api/v1/persons", helped);
    }

    private void tokens(List<Operation> operations, DemoLogins logins, Report report) {
        DemoLogin head = logins.find(DemoCommunity.STATION_HEAD).orElseThrow();
        JsonNode session = Api.at(gateway)
                .post("/api/v1/sessions", Map.of("username", head.username(), "password", head.password()));
        String good = session.path("accessToken").asText();
        List<Forgery> forgeries = Forgeries.of(
                good,
                Api.at(gateway).get("/oauth2/jwks"),
                session.path("refreshToken").asText());
        Map<String, URI> houses = new TreeMap<>();
        for (House house : House.values()) {
            houses.put(
                    house.word(),
                    URI.create("http://localhost:" + part(house.word()).port()));
        }
        new TokenAttack(operations, report).show(houses, good, forgeries);
    }

    private static List<String> scopes(JsonNode document) {
        List<String> scopes = new ArrayList<>();
        document.path("components")
                .path("securitySchemes")
                .path("oauth2")
                .path("flows")
                .path("clientCredentials")
                .path("scopes")
                .fieldNames()
                .forEachRemaining(scopes::add);
        return scopes;
    }

    private static Set<String> roles(JsonNode document) {
        Matcher said = ROLES.matcher(document.path("paths").toString());
        return said.results()
                .flatMap(roles -> Set.of(roles.group(1).split(", ")).stream())
                .map(String::strip)
                .filter(role -> !role.isEmpty() && !NOT_FOR_PERSONS.contains(role))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Rows> rows() throws SQLException {
        Map<String, Rows> rows = new HashMap<>();
        for (House house : House.values()) {
            rows.put(house.word(), new Rows(OpenDatabase.of(home, house)));
        }
        return rows;
    }

    private Part part(String name) {
        return Part.findAlive(home, name).orElseThrow(() -> new StreetFailure(name + " is not running: ./lovebank up"));
    }
}
