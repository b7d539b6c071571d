package org.lovebank.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lovebank.stack.demo.api.Api;

/**
 * The neighbourhoods of the five documents, set up over the public API: places, organisations, stations, teams, the love
 * bank "梦之家" with one item to redeem, and a login for each part in the story. Doing it twice changes nothing.
 */
public final class DemoCommunity {

    /** The administrator that the gateway makes at its first start. */
    public static final String ADMIN = "admin";

    public static final String STATION_HEAD = "station-head";
    public static final String DISPATCHER = "dispatcher";
    public static final String TELLER = "teller";
    public static final String COUNCIL = "council";
    public static final String PARTNER = "partner";
    public static final String RESIDENT = "resident";
    public static final String VOLUNTEER = "volunteer";

    public static final String ITEM = "测试·洗衣液一瓶";
    public static final String CHARTER = "demo-1";

    private final Api admin;
    private final Api gateway;
    private final String adminPassword;
    private final List<DemoLogin> logins = new ArrayList<>();

    private DemoCommunity(Api gateway, String adminPassword) {
        this.gateway = gateway;
        this.adminPassword = adminPassword;
        this.admin = gateway.signIn(ADMIN, adminPassword);
    }

    /** Sets up what is missing and answers with the logins; needs a street that serves. */
    public static DemoLogins ensure(String gatewayUrl, String adminPassword) {
        return new DemoCommunity(Api.at(gatewayUrl), adminPassword).ensure();
    }

    private DemoLogins ensure() {
        CommunityPlan plan = CommunityPlan.read();
        Map<String, String> organisations = new Network(admin, Clock.systemUTC()).ensure(plan);
        new Halls(admin).ensure(plan.venues());
        String shop = organisations.getOrDefault("shop", "");
        Set<String> known = admin.list("/api/v1/logins", Map.of()).stream()
                .map(login -> login.path("username").asText())
                .collect(Collectors.toSet());
        logins.add(new DemoLogin(ADMIN, adminPassword, "区中心 administers everything"));
        staff(known, STATION_HEAD, List.of("STATION_HEAD", "STATION_WORKER"), "站长 registers people, confirms records");
        staff(known, DISPATCHER, List.of("COMMUNITY_DISPATCHER"), "社区发单员 reviews wishes");
        staff(known, TELLER, List.of("BANK_TELLER"), "柜员 keeps the catalogue, hands over goods");
        staff(known, COUNCIL, List.of("BANK_COUNCIL", "AUDITOR"), "理事会 decides on policies and reversals");
        login(
                known,
                PARTNER,
                UUID.randomUUID().toString(),
                List.of("REDEMPTION_PARTNER"),
                List.of(),
                List.of(shop),
                "商家 hands over what was redeemed");
        bank(shop);
        neighbours(known);
        return new DemoLogins(logins);
    }

    private void bank(String shop) {
        JsonNode branch = admin.list("/api/v1/branches", Map.of()).stream()
                .filter(each -> each.path("areaPath").asText().equals(CommunityPlan.HOME))
                .findFirst()
                .orElseGet(() -> admin.post(
                        "/api/v1/branches", Map.of("areaPath", CommunityPlan.HOME, "name", "“梦之家”爱心银行·22街区")));
        boolean stocked = admin.list("/api/v1/catalog-items", Map.of()).stream()
                .anyMatch(item -> item.path("name").asText().equals(ITEM));
        if (!stocked) {
            as(TELLER)
                    .post(
                            "/api/v1/catalog-items",
                            Map.of(
                                    "branchId",
                                    branch.path("id").asText(),
                                    "partnerId",
                                    shop,
                                    "name",
                                    ITEM,
                                    "kind",
                                    "GOODS",
                                    "unit",
                                    "PTS",
                                    "price",
                                    10,
                                    "stock",
                                    100_000));
        }
    }

    private void neighbours(Set<String> known) {
        if (known.contains(VOLUNTEER)) {
            remember(VOLUNTEER, "志愿者 claims wishes, has a passbook");
        } else {
            Registrar registrar = new Registrar(as(STATION_HEAD));
            String id = registrar.registerOnSite("小桥", "FEMALE").path("id").asText();
            registrar.acceptCharter(id, "ONSITE");
            login(
                    known,
                    VOLUNTEER,
                    id,
                    List.of("VOLUNTEER"),
                    List.of(CommunityPlan.HOME),
                    List.of(),
                    "志愿者 claims wishes, has a passbook");
        }
        if (known.contains(RESIDENT)) {
            remember(RESIDENT, "居民 posts wishes, confirms help");
        } else {
            String id = new Registrar(as(STATION_HEAD))
                    .registerBeneficiary("流水")
                    .path("id")
                    .asText();
            login(
                    known,
                    RESIDENT,
                    id,
                    List.of("RESIDENT"),
                    List.of(CommunityPlan.HOME),
                    List.of(),
                    "居民 posts wishes, confirms help");
        }
    }

    private void staff(Set<String> known, String username, List<String> roles, String may) {
        login(
                known,
                username,
                UUID.randomUUID().toString(),
                roles,
                List.of(CommunityPlan.SUB_DISTRICT),
                List.of(),
                may);
    }

    private void login(
            Set<String> known,
            String username,
            String personId,
            List<String> roles,
            List<String> areas,
            List<String> organisations,
            String may) {
        DemoLogin login = remember(username, may);
        if (!known.contains(username)) {
            admin.post(
                    "/api/v1/logins",
                    Map.of(
                            "username", username,
                            "password", login.password(),
                            "personId", personId,
                            "roles", roles,
                            "areas", areas,
                            "orgs", organisations));
        }
    }

    private DemoLogin remember(String username, String may) {
        DemoLogin login = new DemoLogin(username, DemoLogins.passwordOf(username, adminPassword), may);
        logins.add(login);
        return login;
    }

    private Api as(String username) {
        return gateway.signIn(username, DemoLogins.passwordOf(username, adminPassword));
    }
}
