package org.lovebank.rules.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lovebank.rules.openstreet.OpenStreet;
import org.lovebank.rules.partner.PartnerSystem;
import org.lovebank.rules.partner.PartnersProgram;
import org.lovebank.stack.demo.CommunityPlan;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.SandboxCommunity;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.demo.journey.Journey;
import org.lovebank.stack.demo.journey.JourneyReport;
import org.lovebank.stack.demo.journey.Story;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.street.PartHealth;

/** The journey on a street with two replicas of each house: fresh, again on the same data, with deaths on the way. */
@ExtendWith(OpenStreet.Opened.class)
class JourneyTest {

    @SuppressWarnings("NullAway.Init")
    private static OpenStreet street;

    @BeforeAll
    static void goThere(OpenStreet open) {
        street = open;
    }

    @Test
    void anHourOfHelpTravelsFromTheWishToThePassbookAsOftenAsOneLikes() {
        // given
        JourneyReport first = play(_ -> {});

        // when
        JourneyReport second = play(_ -> {});

        // then
        assertThat(first.failedStep()).as(first.json()).isEmpty();
        assertThat(second.failedStep()).as(second.json()).isEmpty();
        assertThat(second.ok()).isTrue();
        assertThat(second.steps().stream().map(Story.Step::name))
                .containsSubsequence(
                        "the passbook shows six fields 存折六项",
                        "an activity with a shift is announced and published 活动发布",
                        "the second volunteer signs up and has the place 报名",
                        "the hours on the sheet are entered and confirmed 时长确认",
                        "the registry counts the hours of the activity 活动时长入册",
                        "they are deposited and stand in the passbook 活动时长入账",
                        "an order is issued and its minutes are held 时间冻结",
                        "it is grabbed, served and confirmed 抢单、服务、确认",
                        "the held minutes are paid to who helped 冻结转为入账",
                        "another order is called off and its minutes are free again 取消解冻",
                        "minutes become points 时长兑换积分",
                        "the books balance 账目平衡");
    }

    @Test
    void aPartnerIsToldOverKafkaAndHttpsAndAForeignVerifierBelievesIt() throws Exception {
        // given
        DemoLogins logins = street.logins();
        JsonNode client = administrator()
                .post(
                        "/api/v1/clients",
                        Map.of(
                                "clientId",
                                "told-" + UUID.randomUUID(),
                                "name",
                                "A partner's system",
                                "scopes",
                                List.of("events:read"),
                                "areas",
                                List.of(CommunityPlan.HOME)));
        JsonNode webhook = Api.at(gateway())
                .authorise(word(client, "clientId"), word(client, "clientSecret"))
                .post(
                        "/api/v1/webhooks",
                        Map.of("url", street.partner().url(), "eventTypes", List.of("task.wish.state-changed.v1")));

        // when: the gateway learns of a webhook within a second, so the first wish may be too early
        List<PartnerSystem.Message> messages = List.of();
        for (int i = 0; i < 10 && messages.size() < 2; i++) {
            messages = toldOf(wishPublished(logins));
        }

        // then
        assertThat(messages).hasSizeGreaterThanOrEqualTo(2);
        List<Long> versions = new ArrayList<>();
        for (PartnerSystem.Message message : messages) {
            new com.standardwebhooks.Webhook(word(webhook, "secret")).verify(message.body(), message.headers());
            versions.add(Api.JSON.readTree(message.body()).at("/data/version").asLong());
        }
        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aFreshCommunityForTrialsTakesEveryClientUnderTrialAlong() {
        // given
        Api admin = administrator();
        JsonNode client = admin.post(
                "/api/v1/clients",
                Map.of(
                        "clientId",
                        "trial-" + UUID.randomUUID(),
                        "name",
                        "A partner that tries",
                        "scopes",
                        List.of("volunteers:register"),
                        "areas",
                        List.of(SandboxCommunity.AREA),
                        "sandbox",
                        true));

        // when
        SandboxCommunity.Opened opened = SandboxCommunity.open(gateway(), password(), Clock.systemUTC());

        // then
        assertThat(opened.areaPath()).isEqualTo("cn.sandbox.g1");
        assertThat(opened.clients()).contains(word(client, "clientId"));
        Api resident = opened.logins().stream()
                .filter(login -> login.username().endsWith("-resident"))
                .map(login -> Api.at(gateway()).signIn(login.username(), login.password()))
                .findFirst()
                .orElseThrow();
        assertThat(resident.list("/api/v1/wishes", Map.of("wall", opened.areaPath())))
                .isEmpty();
        assertThat(admin.get("/api/v1/clients/" + word(client, "clientId"))
                        .at("/areas/0")
                        .asText())
                .isEqualTo(opened.areaPath());
    }

    private static String wishPublished(DemoLogins logins) {
        Instant from = Clock.systemUTC().instant().plus(Duration.ofHours(2));
        Map<String, Object> need = Map.of("categoryCode", "REPAIR", "description", "修一盏灯", "durationMinutes", 30);
        String wish = word(
                as(logins, DemoCommunity.RESIDENT)
                        .post(
                                "/api/v1/wishes",
                                Map.of(
                                        "wallAreaPath",
                                        CommunityPlan.HOME,
                                        "title",
                                        "修一盏灯",
                                        "needs",
                                        List.of(need),
                                        "publicText",
                                        "灯不亮了。",
                                        "place",
                                        "22街区3号楼",
                                        "from",
                                        from.toString(),
                                        "to",
                                        from.plus(Duration.ofHours(1)).toString())),
                "id");
        as(logins, DemoCommunity.DISPATCHER).post("/api/v1/wishes/" + wish + "/reviews", Map.of("decision", "PUBLISH"));
        return wish;
    }

    private static List<PartnerSystem.Message> toldOf(String wish) throws InterruptedException {
        for (int i = 0; i < 30 && street.partner().heardOf(wish).size() < 2; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return street.partner().heardOf(wish);
    }

    private static Api as(DemoLogins logins, String name) {
        DemoLogin login = logins.find(name).orElseThrow();
        return Api.at(gateway()).signIn(login.username(), login.password());
    }

    @Test
    void theServiceCentreOfTheDocumentHasItsTwentyFiveFunctionRooms() {
        // when
        List<JsonNode> venues = administrator().list("/api/v1/venues", Map.of("area", "cn.daoli.fushun.fushun"));

        // then
        assertThat(venues).hasSize(1);
        assertThat(venues.getFirst().path("squareMetres").asInt()).isEqualTo(4900);
        assertThat(venues.getFirst().path("rooms").findValuesAsText("name"))
                .hasSize(25)
                .contains("儿童氧吧", "文化活动室", "康复室", "医疗室", "法律诊所");
    }

    @Test
    void aBrokerThatDiesInTheMiddleDelaysTheJourneyAndNothingElse() {
        // given
        BrokerThatDies broker = new BrokerThatDies(street.home(), street::start);

        // when
        JourneyReport report = play(broker);

        // then
        broker.backAgain();
        assertThat(report.failedStep()).as(report.json()).isEmpty();
        assertThat(report.ok()).isTrue();
    }

    @Test
    void aReplicaOfEachHouseThatIsKilledInTheMiddleIsReplacedByTheOther() throws Exception {
        // given
        ReplicasThatDie replicas = new ReplicasThatDie(street.home());
        String secondGateway = street.address(new Replica(House.GATEWAY, 2));

        // when
        JourneyReport report = Journey.play(secondGateway, password(), replicas);

        // then
        assertThat(report.failedStep()).as(report.json()).isEmpty();
        assertThat(report.ok()).isTrue();
        assertThat(replicas.killed()).hasSize(House.values().length);
        street.start();
        assertThat(PartHealth.ofAll(street.home())).hasSize(10).allMatch(PartHealth::serves);
    }

    @Test
    void aHouseThatIsToldToMigrateOnlyDoesSoAndEnds() throws Exception {
        // given
        MigrationJob job = MigrationJob.onAnEmptyDatabase(street.home());

        // when
        int exit = job.run();

        // then
        assertThat(exit).as(job.said()).isZero();
        assertThat(job.migrations()).isGreaterThan(40);
        assertThat(job.said()).doesNotContain("Listening on");
    }

    @Test
    void whatPeopleTellOfThemselvesStandsOnNoDiskAndInNoLogOfTheStreet() {
        // given
        DemoLogins logins = street.logins();
        String wish = Planted.tell(as(logins, DemoCommunity.STATION_HEAD), as(logins, DemoCommunity.RESIDENT));

        // when
        play(_ -> {});

        // then
        assertThat(Planted.found(Planted.WHAT, street.folder())).isEmpty();
        assertThat(Planted.found(List.of(wish), street.home().data(BrokerThatDies.BROKER)))
                .containsExactly(wish);
    }

    @Test
    void theNeighbourhoodsOfTheDocumentsStandWithTheirNamesAndFigures() {
        // given
        Api admin = administrator();

        // when
        JsonNode fushun = admin.get("/api/v1/areas/cn.daoli.fushun.fushun").path("profile");
        JsonNode tangzhuang = admin.get("/api/v1/areas/cn.tangzhuang").path("profile");
        JsonNode guanghui = admin.get("/api/v1/areas/cn.duyun.guanghui").path("profile");
        JsonNode xinzhu = admin.get("/api/v1/areas/cn.nanning.qingxiu.xinzhu").path("profile");

        // then
        assertThat(fushun.path("households").asInt()).isEqualTo(2548);
        assertThat(fushun.path("residents").asInt()).isEqualTo(6403);
        assertThat(tangzhuang.path("foundedOn").asText()).isEqualTo("2012-04-01");
        assertThat(tangzhuang.path("boundary").asText()).startsWith("东到上阳路");
        assertThat(guanghui.path("committeeSize").asInt()).isEqualTo(9);
        assertThat(xinzhu.path("buildings").asInt()).isEqualTo(101);
        assertThat(xinzhu.path("units").asInt()).isEqualTo(36);
        assertThat(xinzhu.path("motto").asText()).isEqualTo("能帮就帮，来了就做志愿者");
    }

    @Test
    void theStationsAndTeamsOfTheDocumentsStandUnderTheirNames() {
        // given
        Api admin = administrator();

        // when
        List<JsonNode> duodi = admin.list("/api/v1/stations", Map.of("areaPath", "cn.lasa.duodi"));
        List<JsonNode> wenjiang = admin.list("/api/v1/stations", Map.of("areaPath", "cn.wenjiang"));
        List<JsonNode> teams = admin.list("/api/v1/teams", Map.of("areaPath", "cn"));

        // then
        assertThat(duodi).hasSize(6).allMatch(station -> word(station, "level").equals("STATION"));
        assertThat(wenjiang.stream().map(station -> word(station, "level")))
                .hasSize(11)
                .containsOnlyOnce("CENTER");
        assertThat(teams.stream()
                        .filter(team -> word(team, "kind").equals("SPECIAL"))
                        .map(team -> word(team, "specialty")))
                .contains("编织、串珠", "环境整治", "扶贫助困", "文体娱乐");
        assertThat(teams.stream().map(team -> word(team, "specialty"))).contains("助教", "老年康乐", "助残", "税法宣传与咨询", "环保");
    }

    @Test
    void thePeopleAndTheHelpOfTheDocumentsHaveTheirCodes() {
        // given
        Api admin = administrator();

        // when
        List<String> groups = codes(admin.get("/api/v1/beneficiary-groups").path("items"));
        List<String> origins = codes(admin.get("/api/v1/volunteer-codes").path("identityTypes"));

        // then
        assertThat(groups)
                .contains("ELDERLY", "LAID_OFF", "DISABLED", "DIBAO", "LOW_INCOME", "MINOR")
                .contains("EMPLOYMENT_DIFFICULTY", "EMPTY_NEST", "MIGRANT_WORKER", "LEFT_BEHIND_CHILD")
                .contains("EXTREME_HARDSHIP", "NEW_GROUP", "CHILD_OF_DETAINEE", "YOUTH_STUDENT");
        assertThat(origins)
                .contains("PARTY_MEMBER", "RESIDENT", "TEACHER_STUDENT", "UNIT_STAFF", "MEDICAL_WORKER")
                .contains("COMMUNITY_WORKER");
    }

    @Test
    void theStreetShowsEveryFigureThatIsAskedForAndOneTraceRunsThroughIt() throws Exception {
        play(_ -> {});
        street.observatory().seesEverything(street.home());
    }

    @Test
    void aPartnersProgramUsesTheJavaClientThatTheBuildMade() {
        PartnersProgram.of(gateway(), password()).postsReadsAndIsRefused();
    }

    private static Api administrator() {
        return as(street.logins(), DemoCommunity.ADMIN);
    }

    private static List<String> codes(JsonNode items) {
        return items.findValuesAsText("code");
    }

    private static String word(JsonNode thing, String field) {
        return thing.path(field).asText();
    }

    private static String gateway() {
        return street.gateway();
    }

    private static String password() {
        return street.password();
    }

    private static JourneyReport play(Consumer<Story.Step> told) {
        return Journey.play(gateway(), password(), told);
    }
}
