package org.lovebank.hostile.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lovebank.hostile.reference.Operation;
import org.lovebank.hostile.reference.Reference;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.api.Api;
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
     * @param wanted by address, such as {@code POST /api/v1/wishes}
     */
    public Report run(long seed, int attempts, Predicate<String> wanted) throws SQLException {
        JsonNode document = Api.at(gateway).get("/openapi.json");
        List<Operation> operations = new Reference(document).operations();
        Set<String> roles = roles(document);
        Secrets secrets = new Secrets(home.secrets());
        String admin = secrets.password(Secrets.ADMIN);
        DemoLogins logins = DemoCommunity.ensure(gateway, admin);
        roles.removeAll(NEIGHBOURS);
        List<Caller> callers = List.of(
                Caller.staff(gateway, admin, List.copyOf(roles)),
                as(logins, DemoCommunity.VOLUNTEER),
                as(logins, DemoCommunity.RESIDENT));
        List<Operation> targets = operations.stream()
                .filter(operation -> !SPARED.contains(operation.address()))
                .filter(operation -> wanted.test(operation.address()))
                .toList();
        return new HostileRun(URI.create(gateway), callers, rows(), seed).attack(operations, targets, attempts);
    }

    private Caller as(DemoLogins logins, String username) {
        return Caller.signedIn(
                gateway, username, logins.find(username).orElseThrow().password());
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
