package org.lovebank.timebank.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** Two different members of a council decide, and one no is enough. */
@QuarkusTest
@TheHouse
class ApprovalsTest {

    private static final String PLACE = "cn.xigu";

    private final ProposeApproval proposeApproval;
    private final Registry registry;
    private final Desk desk;
    private UUID matter = UUID.randomUUID();
    private Visitor wang = member(PLACE);
    private Visitor li = member(PLACE);
    private Visitor zhao = member("cn");

    ApprovalsTest(ProposeApproval proposeApproval, Registry registry, Desk desk) {
        this.proposeApproval = proposeApproval;
        this.registry = registry;
        this.desk = desk;
    }

    @BeforeEach
    void aPoolThatCanPay() {
        UUID donor = registry.registersVolunteer("cn");
        registry.finalises(donor, 10);
        Visitor.holder(donor)
                .posts("/donations", Map.of("accountId", Desk.accountOf(donor), "minutes", 10))
                .statusCode(201);
        matter = UUID.randomUUID();
        wang = member(PLACE);
        li = member(PLACE);
        zhao = member("cn");
    }

    @Test
    void aMembersProposalNeedsOneOtherMember() {
        // given
        String approval = proposedByMember(wang);
        wang.gets(approval).body("state", equalTo("OPEN")).body("signatures", equalTo(1));
        // when
        var signed = li.posts(approval + "/signatures", Map.of());
        // then
        signed.statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("firstBy", equalTo(wang.id().toString()))
                .body("secondBy", equalTo(li.id().toString()));
        assertThat(funding()).containsExactly("POSTED");
        assertThat(told("APPROVED")).isEqualTo(1);
    }

    @Test
    void whoProposedOrSignedIsNotTheSecondPerson() {
        // given
        String byMember = proposedByMember(wang);
        matter = UUID.randomUUID();
        String byOther = proposedBy(zhao);
        li.posts(byOther + "/signatures", Map.of()).statusCode(200).body("state", equalTo("OPEN"));
        // when / then
        wang.posts(byMember + "/signatures", Map.of()).statusCode(409).body("code", equalTo("SECOND_PERSON_NEEDED"));
        zhao.posts(byOther + "/signatures", Map.of()).statusCode(409).body("code", equalTo("SECOND_PERSON_NEEDED"));
        li.posts(byOther + "/signatures", Map.of()).statusCode(409).body("code", equalTo("SECOND_PERSON_NEEDED"));
        wang.gets(byOther).body("signatures", equalTo(1)).body("secondBy", nullValue());
        wang.posts(byOther + "/signatures", Map.of()).statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void theSameKeyIsTheSameSignature() {
        // given
        String approval = proposedBy(zhao);
        String key = UUID.randomUUID().toString();
        li.posts(approval + "/signatures", key, Map.of()).statusCode(200);
        // when
        var again = li.posts(approval + "/signatures", key, Map.of());
        // then
        again.statusCode(200).body("state", equalTo("OPEN")).body("signatures", equalTo(1));
        assertThat(told("OPEN")).isEqualTo(2);
    }

    @Test
    void nobodyDecidesWhatIsAboutThemselves() {
        // given
        String approval = onTheTable(QuarkusTransaction.requiringNew()
                .call(() -> proposeApproval.byMember(caller(wang), proposal(PLACE, li.id()))));
        // when
        var own = li.posts(approval + "/signatures", Map.of());
        // then
        own.statusCode(403).body("code", equalTo("OWN_MATTER"));
        li.posts(approval + "/refusal", Map.of("reasonCode", "NOT_NOW")).statusCode(403);
        zhao.posts(approval + "/signatures", Map.of()).statusCode(200);
    }

    @Test
    void oneNoEndsTheMatter() {
        // given
        String approval = proposedByMember(wang);
        // when
        li.posts(approval + "/refusal", Map.of("reasonCode", "NO_FUNDS"))
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reasonCode", equalTo("NO_FUNDS"));
        li.posts(approval + "/refusal", Map.of("reasonCode", "NO_FUNDS")).statusCode(200);
        // then
        zhao.posts(approval + "/signatures", Map.of())
                .statusCode(409)
                .body("code", equalTo("ALREADY_DECIDED"))
                .body("metadata.state", equalTo("REFUSED"));
        assertThat(funding()).containsExactly("REFUSED NO_FUNDS");
        assertThat(told("REFUSED")).isEqualTo(1);
    }

    @Test
    void ofManyWhoSignAtOnceTwoDecide() throws Exception {
        // given
        String approval = proposedBy(zhao);
        List<Callable<Integer>> members = java.util.stream.Stream.generate(() -> member(PLACE))
                .limit(6)
                .<Callable<Integer>>map(member -> () -> member.posts(approval + "/signatures", Map.of())
                        .extract()
                        .statusCode())
                .toList();
        // when
        List<Integer> answers = new java.util.ArrayList<>();
        try (var all = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one : all.invokeAll(members)) {
                answers.add(one.get());
            }
        }
        // then
        assertThat(answers).filteredOn(code -> code == 200).hasSize(2);
        assertThat(answers).filteredOn(code -> code == 409).hasSize(4);
        assertThat(funding()).containsExactly("POSTED");
        assertThat(desk.count("select count(*) from transfer where fact_id = ?", matter))
                .isEqualTo(1);
    }

    @Test
    void onlyTheCouncilOfThePlaceSeesAndSigns() {
        // given
        String approval = proposedByMember(wang);
        Visitor elsewhere = member("cn.anning");
        // when / then
        elsewhere.gets(approval).statusCode(404).body("code", equalTo("APPROVAL_NOT_FOUND"));
        elsewhere.posts(approval + "/signatures", Map.of()).statusCode(404);
        elsewhere.gets("/approvals?limit=100").body("items.subjectId", not(hasItem(matter.toString())));
        Visitor.staff(Roles.BANK_TELLER, PLACE).gets(approval).statusCode(403);
        Visitor.holder(UUID.randomUUID())
                .posts(approval + "/signatures", Map.of())
                .statusCode(403);
        Visitor.staff(Roles.AUDITOR, "cn").gets(approval).statusCode(200);
        Visitor.staff(Roles.AUDITOR, "cn")
                .posts(approval + "/signatures", Map.of())
                .statusCode(403);
        li.postsWithoutKey(approval + "/signatures", Map.of()).statusCode(400);
        li.posts(approval + "/refusal", Map.of("reasonCode", "因为张三不同意")).statusCode(400);
        li.gets("/approvals/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void theCouncilReadsWhatWaitsPageByPage() {
        // given
        String place = "cn.t" + UUID.randomUUID().toString().substring(0, 8);
        Visitor first = member(place);
        for (int i = 0; i < 3; i++) {
            matter = UUID.randomUUID();
            proposedByMember(first, place);
        }
        Visitor second = member(place);
        String one = second.gets("/approvals").extract().path("items[0].id");
        second.posts("/approvals/" + one + "/signatures", Map.of()).statusCode(200);
        // when
        var page = second.gets("/approvals?state=OPEN&limit=1");
        // then
        page.body("items", hasSize(1)).body("items[0].id", not(equalTo(one)));
        second.gets("/approvals?state=OPEN&limit=1&cursor=" + page.extract().path("next"))
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void aSignatureMaySayWhichVersionItSigns() {
        // given
        String approval = proposedBy(zhao);
        String tag = li.gets(approval).extract().header("ETag");
        wang.posts(approval + "/signatures", Map.of()).statusCode(200);
        // when
        var stale = io.restassured.RestAssured.given()
                .auth()
                .oauth2(li.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .post("/api/v1" + approval + "/signatures")
                .then();
        // then
        stale.statusCode(412).body("code", equalTo("CHANGED_MEANWHILE"));
        li.gets(approval).body("signatures", equalTo(1));
    }

    private long told(String state) {
        return desk.count("""
                select count(*) from event_log where type = 'tb.approval.state-changed.v1'
                   and data ->> 'subjectId' = ? and data ->> 'state' = ?""", matter.toString(), state);
    }

    private String proposedByMember(Visitor member) {
        return proposedByMember(member, PLACE);
    }

    private String proposedByMember(Visitor member, String place) {
        return onTheTable(QuarkusTransaction.requiringNew()
                .call(() -> proposeApproval.byMember(caller(member), proposal(place, null))));
    }

    private String proposedBy(Visitor somebody) {
        return onTheTable(QuarkusTransaction.requiringNew()
                .call(() -> proposeApproval.by(caller(somebody), proposal(PLACE, null))));
    }

    private Proposal proposal(String place, @Nullable UUID concerns) {
        return new Proposal(ApprovalKind.FUNDING, matter, new AreaPath(place), concerns);
    }

    /** One minute for the grant fund is what they decide about. */
    private String onTheTable(UUID approval) {
        desk.run("""
                insert into grant_funding (id, branch_id, area_path, minutes, state, approval_id, changed_at, version)
                values (?, ?::uuid, 'cn', 1, 'PROPOSED', ?, now(), 1)""", matter, Desk.ROOT_BRANCH, approval);
        return "/approvals/" + approval;
    }

    private List<String> funding() {
        return desk.texts("select concat_ws(' ', state, refusal_code) from grant_funding where id = ?", matter);
    }

    private static Visitor member(String place) {
        return Visitor.staff(Roles.BANK_COUNCIL, place);
    }

    private static Caller caller(Visitor visitor) {
        return new Caller(
                visitor.id(), "test-app", Set.of(Roles.BANK_COUNCIL), Set.of(), List.of(new AreaPath("cn")), List.of());
    }
}
