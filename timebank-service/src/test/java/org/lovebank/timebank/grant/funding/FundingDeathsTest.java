package org.lovebank.timebank.grant.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lovebank.access.Roles;
import org.lovebank.timebank.fixture.Desk;
import org.lovebank.timebank.fixture.Registry;
import org.lovebank.timebank.fixture.TheHouse;
import org.lovebank.timebank.fixture.Visitor;

/** The house dies between the council's second signature and the ledger, or after it. */
@QuarkusTest
@TheHouse
class FundingDeathsTest {

    private final Registry registry;
    private final Desk desk;
    private final PostFunding postFunding;

    FundingDeathsTest(Registry registry, Desk desk, PostFunding postFunding) {
        this.registry = registry;
        this.desk = desk;
        this.postFunding = postFunding;
    }

    @Test
    void whatWasSignedIsFundedOnceWhereverTheHouseDied() {
        // given: signed, and the ledger was never asked
        UUID donor = registry.registersVolunteer("cn");
        registry.finalises(donor, 30);
        Visitor.holder(donor)
                .posts("/donations", Map.of("accountId", Desk.accountOf(donor), "minutes", 30))
                .statusCode(201);
        Visitor wang = Visitor.staff(Roles.BANK_COUNCIL, "cn");
        String id = wang.posts("/grant-fundings", Map.of("branchId", Desk.ROOT_BRANCH, "minutes", 30))
                .statusCode(201)
                .extract()
                .path("id");
        UUID funding = UUID.fromString(id);
        QuarkusTransaction.requiringNew().run(() -> postFunding.approved(funding));
        aMinutePasses(funding);
        // when: the job funds, dies before it keeps that, and comes again
        postFunding.run();
        desk.run("update grant_funding set state = 'APPROVED' where id = ?", funding);
        aMinutePasses(funding);
        postFunding.run();
        // then
        wang.gets("/grant-fundings/" + id).body("state", equalTo("POSTED"));
        assertThat(desk.count("select count(*) from transfer where fact_id = ? and amount = 30", funding))
                .isEqualTo(1);
        desk.booksMustBeSound();
    }

    private void aMinutePasses(UUID funding) {
        desk.run("update grant_funding set changed_at = changed_at - interval '1 minute' where id = ?", funding);
    }
}
