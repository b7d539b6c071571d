package org.lovebank.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lovebank.stack.demo.api.Api;

/**
 * A community for partners' trials, with invented people, in an area of its own below {@link #AREA}. Books cannot be wiped,
 * so a used-up one is not emptied: a new one is opened beside it, and every client under trial is moved there.
 */
public final class SandboxCommunity {

    /** Where trials take place; nobody real lives below it. */
    public static final String AREA = "cn.sandbox";

    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final Api gateway;
    private final Api admin;
    private final String adminPassword;
    private final Clock clock;

    private SandboxCommunity(Api gateway, String adminPassword, Clock clock) {
        this.gateway = gateway;
        this.adminPassword = adminPassword;
        this.admin = gateway.signIn(DemoCommunity.ADMIN, adminPassword);
        this.clock = clock;
    }

    /** What was opened: its area, who can sign in there, and the clients that were moved. */
    public record Opened(String areaPath, List<DemoLogin> logins, List<String> clients) {}

    /** Opens a fresh one; needs a street that serves. */
    public static Opened open(String gatewayUrl, String adminPassword, Clock clock) {
        return new SandboxCommunity(Api.at(gatewayUrl), adminPassword, clock).open();
    }

    private Opened open() {
        String area = newArea();
        shortPublicity(area);
        String code = area.substring(area.lastIndexOf('.') + 1);
        List<DemoLogin> logins = new ArrayList<>();
        DemoLogin head = login(code + "-head", UUID.randomUUID().toString(), "STATION_HEAD", area, "registers people");
        logins.add(head);
        logins.add(login(
                code + "-dispatcher", UUID.randomUUID().toString(), "COMMUNITY_DISPATCHER", area, "reviews wishes"));
        admin.post("/api/v1/branches", Map.of("areaPath", area, "name", "试用爱心银行 " + code));
        Registrar registrar = new Registrar(gateway.signIn(head.username(), head.password()), area);
        String volunteer = registrar.registerOnSite("试用", "FEMALE").path("id").asText();
        registrar.acceptCharter(volunteer, "ONSITE");
        logins.add(login(code + "-volunteer", volunteer, "VOLUNTEER", area, "claims wishes"));
        String resident = registrar.registerBeneficiary("试用").path("id").asText();
        logins.add(login(code + "-resident", resident, "RESIDENT", area, "posts wishes"));
        return new Opened(area, logins, moveClients(area));
    }

    private String newArea() {
        List<String> known = admin.list("/api/v1/areas", Map.of("under", "cn")).stream()
                .map(area -> area.path("path").asText())
                .filter(path -> path.equals(AREA) || path.startsWith(AREA + "."))
                .toList();
        if (!known.contains(AREA)) {
            area("cn", "sandbox", "DISTRICT", "试用区（无真实居民）");
        }
        int next = 1;
        while (known.contains(AREA + ".g" + next)) {
            next++;
        }
        area(AREA, "g" + next, "COMMUNITY", "试用社区 " + next);
        return AREA + ".g" + next;
    }

    private void area(String parent, String code, String level, String name) {
        admin.post("/api/v1/areas", Map.of("parentPath", parent, "code", code, "level", level, "name", name));
    }

    /** Records count at once, so that a trial can be tried in one sitting. */
    private void shortPublicity(String area) {
        admin.post(
                "/api/v1/registry-policies",
                Map.of(
                        "code",
                        "SERVICE_RECORD_PUBLICITY",
                        "areaPath",
                        area,
                        "effectiveOn",
                        LocalDate.now(clock.withZone(DAYS)).toString(),
                        "content",
                        Map.of("workingDays", 0),
                        "reason",
                        "试用社区：记录确认后即视为公示期满"));
    }

    private DemoLogin login(String name, String personId, String role, String area, String may) {
        String username = "sandbox-" + name;
        String password = DemoLogins.passwordOf(username, adminPassword);
        admin.post(
                "/api/v1/logins",
                Map.of(
                        "username",
                        username,
                        "password",
                        password,
                        "personId",
                        personId,
                        "roles",
                        List.of(role),
                        "areas",
                        List.of(area),
                        "orgs",
                        List.of()));
        return new DemoLogin(username, password, may);
    }

    private List<String> moveClients(String area) {
        List<String> moved = new ArrayList<>();
        for (JsonNode client : admin.list("/api/v1/clients", Map.of())) {
            String status = client.path("status").asText();
            if (client.path("sandbox").asBoolean() && (status.equals("ACTIVE") || status.equals("DISABLED"))) {
                String clientId = client.path("clientId").asText();
                admin.patch("/api/v1/clients/" + clientId, Map.of("areas", List.of(area)));
                moved.add(clientId);
            }
        }
        return moved;
    }
}
