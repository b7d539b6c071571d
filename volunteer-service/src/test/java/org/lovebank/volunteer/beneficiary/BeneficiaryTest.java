package org.lovebank.volunteer.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lovebank.volunteer.fixture.Community.expect;
import static org.lovebank.volunteer.fixture.Community.id;
import static org.lovebank.volunteer.fixture.Community.refused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.volunteer.fixture.Community;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.fixture.Rows;
import org.lovebank.volunteer.fixture.Somebody;
import org.lovebank.volunteer.fixture.TheRegistry;

@QuarkusTest
@TheRegistry
class BeneficiaryTest {

    private static final String BENEFICIARIES = "/api/v1/beneficiaries";

    @Inject
    Rows rows;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Community.fresh();
    }

    @Test
    void groupsNeedASeparateConsent() {
        // given
        Map<String, Object> wanted = wanted();
        wanted.remove("consents");

        // when
        Response answer = community.worker.post(BENEFICIARIES, wanted);

        // then
        refused(422, "CONSENT_MISSING", answer);
    }

    @Test
    void groupsAreForCareAndLoggedAndNeverInLists() {
        // given
        UUID id = id(expect(201, community.worker.post(BENEFICIARIES, wanted())));

        // when
        Response shown = expect(200, community.worker.get(BENEFICIARIES + "/" + id));

        // then
        assertThat(shown.<List<String>>path("groups")).containsExactly("DISABLED", "EMPTY_NEST");
        assertThat(shown.<String>path("name")).isEqualTo("赵**");
        assertThat(rows.texts("select purpose from disclosure where person_id = ?", id))
                .containsExactly("CARE");
        Response list = expect(200, community.worker.get(BENEFICIARIES + "?areaPath=" + community.path));
        assertThat(list.asString()).contains(id.toString()).doesNotContain("DISABLED");
        Response dispatcher = expect(
                200, Somebody.with(Roles.COMMUNITY_DISPATCHER, community.path).get(BENEFICIARIES + "/" + id));
        assertThat(dispatcher.<Object>path("groups")).isNull();
    }

    @Test
    void whatNobodyMayKnowIsNotInTheTable() {
        // given
        UUID id = id(expect(201, community.worker.post(BENEFICIARIES, wanted())));

        // when
        String row =
                rows.texts("select b::text from beneficiary b where id = ?", id).getFirst();

        // then
        assertThat(row).doesNotContain("DISABLED").doesNotContain("轮椅");
    }

    @Test
    void aVolunteerMayBeABeneficiaryToo() {
        // given
        Somebody volunteer = community.volunteer("王小桥");
        Map<String, Object> wanted = wanted();
        wanted.remove("person");
        wanted.put("personId", volunteer.id());

        // when
        Response answer = community.worker.post(BENEFICIARIES, wanted);

        // then
        expect(201, answer);
        assertThat(id(answer)).isEqualTo(volunteer.id());
        refused(409, "ALREADY_BENEFICIARY", community.worker.post(BENEFICIARIES, wanted));
    }

    @Test
    void aBeneficiaryMayBecomeAVolunteer() {
        // given
        UUID id = id(expect(201, community.worker.post(BENEFICIARIES, wanted())));
        Map<String, Object> file = Invented.volunteer(Map.of(), community.path, "COUNTER");
        file.remove("person");
        file.put("personId", id);

        // when
        Response answer = community.worker.post("/api/v1/volunteers", file);

        // then
        expect(201, answer);
        assertThat(id(answer)).isEqualTo(id);
        refused(409, "ALREADY_VOLUNTEER", community.worker.post("/api/v1/volunteers", file));
    }

    @Test
    void aWithdrawnConsentTakesTheGroupsAlong() {
        // given
        UUID id = id(expect(201, community.worker.post(BENEFICIARIES, wanted())));
        String consents = "/api/v1/persons/" + id + "/consents";
        String consent = expect(200, community.worker.get(consents)).path("items[0].id");

        // when
        expect(200, Somebody.is(id, Roles.RESIDENT).post(consents + "/" + consent + "/withdrawal"));

        // then
        assertThat(community.worker.get(BENEFICIARIES + "/" + id).<List<Object>>path("groups"))
                .isEmpty();
    }

    @Test
    void othersAreNotThere() {
        // given
        UUID id = id(expect(201, community.worker.post(BENEFICIARIES, wanted())));

        // when
        Response resident = Somebody.with(Roles.RESIDENT, community.path).get(BENEFICIARIES + "/" + id);
        Response elsewhere = Somebody.with(Roles.STATION_HEAD, "cn.elsewhere").get(BENEFICIARIES + "/" + id);

        // then
        refused(404, "NO_SUCH_BENEFICIARY", resident);
        refused(404, "NO_SUCH_BENEFICIARY", elsewhere);
    }

    @Test
    void theListsOfCodesSpeakBothLanguages() {
        // given
        Somebody anybody = Somebody.with(Roles.RESIDENT);

        // when
        Response groups = expect(200, anybody.get("/api/v1/beneficiary-groups"));
        Response categories = expect(200, anybody.get("/api/v1/service-categories"));
        Response codes = expect(200, anybody.get("/api/v1/volunteer-codes"));

        // then
        assertThat(groups.<List<String>>path("items.code")).contains("DIBAO", "LOW_INCOME");
        assertThat(groups.<String>path("items.find { it.code == 'DIBAO' }.chinese"))
                .isEqualTo("低保家庭");
        assertThat(categories.<List<String>>path("items.findAll { it.scheme == 'FULILU_8' }.chinese"))
                .containsExactly("义务维修", "义务家教", "法律援助", "医疗保健", "社区帮困", "教育服务", "文体服务", "环保服务");
        assertThat(codes.<List<String>>path("identityTypes.code")).hasSize(9);
    }

    @Test
    void everyDocumentsOwnDivisionOfServiceIsThere() {
        // when
        Response categories = expect(200, Somebody.with(Roles.RESIDENT).get("/api/v1/service-categories"));

        // then
        assertThat(kinds(categories, "SHANDAN_10"))
                .containsExactly("扶贫助困", "敬老助残", "便民服务", "科普宣传", "消防安全", "治安巡逻", "环保护绿", "医疗保健", "普法维权", "文体娱乐");
        assertThat(kinds(categories, "SHANDAN_3")).containsExactly("公共安全", "环境保护", "文明倡导");
        assertThat(kinds(categories, "FUSHUN_5")).containsExactly("邻里守望", "文明创建", "清洁环境", "安全巡查", "文体娱乐");
        assertThat(kinds(categories, "DUODI_4")).containsExactly("文明创建", "乡村振兴", "基层治理", "安全生产");
        assertThat(kinds(categories, "SIX_HELPS")).containsExactly("助餐", "助浴", "助洁", "助医", "助行", "助急");
        assertThat(kinds(categories, "FULILU_8")).hasSize(8);
        List<String> ours = categories.path("items.code");
        assertThat(categories.<List<List<String>>>path("schemes.items.categoryCode"))
                .allSatisfy(codes -> assertThat(ours).containsAll(codes));
        assertThat(categories.<List<List<String>>>path("schemes.items.code"))
                .allSatisfy(codes -> assertThat(codes).doesNotHaveDuplicates());
        assertThat(categories.<List<List<String>>>path("schemes.items.english"))
                .allSatisfy(words ->
                        assertThat(words).allSatisfy(word -> assertThat(word).isNotBlank()));
    }

    private static List<String> kinds(Response categories, String scheme) {
        return categories.path("schemes.find { it.scheme == '" + scheme + "' }.items.chinese");
    }

    private Map<String, Object> wanted() {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("person", Invented.person("赵流水"));
        wanted.put("groups", List.of("EMPTY_NEST", "DISABLED"));
        wanted.put("areaPath", community.path);
        wanted.put("needsSummary", "需要轮椅");
        wanted.put("consents", List.of(Invented.consent("CARE", "SENSITIVE")));
        return wanted;
    }
}
