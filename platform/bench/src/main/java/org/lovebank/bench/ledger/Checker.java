package org.lovebank.bench.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.lovebank.bench.figure.Proof;
import org.lovebank.bench.load.Numbers;
import org.lovebank.stack.testing.TestTokens;

/** Proves after a load that the books are sound and that every yes is in the journal. */
final class Checker {

    private static final String SUMS = """
            select count(*) from (select k.unit from account_balance b join ledger_account a on a.id = b.ledger_account
              join account_kind k on k.code = a.kind group by k.unit having sum(b.debits) <> sum(b.credits)) as bad""";
    private static final String BALANCES = """
            select count(*) from account_balance b
              left join (select account, stripe, sum(d) as d, sum(c) as c, count(*) as n
                           from (select debit_account as account, debit_stripe as stripe, amount as d, 0 as c from transfer
                                 union all
                                 select credit_account, credit_stripe, 0, amount from transfer) as sides
                          group by account, stripe) as j on j.account = b.ledger_account and j.stripe = b.stripe
             where b.debits <> coalesce(j.d, 0) or b.credits <> coalesce(j.c, 0) or b.version <> coalesce(j.n, 0)""";
    private static final String RECORDS = """
            select t.fact_id, d.record_id is not null from transfer t left join deposit d on d.record_id = t.fact_id
             where t.kind = 1 and t.fact_id between ? and ?""";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LOOKS = 1_000;

    private final Database database;

    Checker(Database database) {
        this.database = database;
    }

    /** Debits equal credits in each unit. */
    Proof sums() throws SQLException {
        long bad = database.count(SUMS);
        return new Proof("sums are zero in " + database.name(), bad == 0, bad + " units do not balance");
    }

    /** Every balance recomputed from the journal. */
    Proof balances() throws SQLException {
        long bad = database.count(BALANCES);
        return new Proof("balances recomputed in " + database.name(), bad == 0, bad + " differ");
    }

    /** The house's own verification, asked as an auditor: chain, numbers, invariants. */
    static Proof chain(HouseUnderLoad house) throws IOException, InterruptedException {
        String token = TestTokens.forCaller(UUID.randomUUID())
                .roles("AUDITOR")
                .areas("cn")
                .sign();
        // A long journal is verified as a job of the house.
        String asked = house.post("/ledger/verifications", token, "{}");
        String job = "/ledger/verifications/" + JSON.readTree(asked).path("id").asText();
        JsonNode found = JSON.missingNode();
        for (int look = 0; look < LOOKS && !found.path("state").asText().equals("DONE"); look++) {
            Thread.sleep(500);
            found = JSON.readTree(house.get(job, token));
        }
        boolean ok = found.path("ok").asBoolean(false);
        return new Proof(
                "chain unbroken, invariants hold",
                ok,
                ok ? found.at("/result/rows").asLong() + " rows" : found.toString());
    }

    /** Each deposit that was answered with yes is in the journal once, with its passbook note. */
    Proof answered(String load, long run, Numbers answers) throws SQLException {
        long yes = answers.size();
        long inJournal = 0;
        long twice = 0;
        long withoutNote = 0;
        try (Connection connection = database.open();
                PreparedStatement select = connection.prepareStatement(RECORDS)) {
            connection.setAutoCommit(false);
            select.setFetchSize(10_000);
            select.setObject(1, new UUID(run, 0));
            select.setObject(2, new UUID(run, Long.MAX_VALUE));
            Numbers seen = new Numbers();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long number = row.getObject(1, UUID.class).getLeastSignificantBits();
                    inJournal++;
                    twice += seen.found(number) ? 1 : 0;
                    seen.add(number);
                    withoutNote += row.getBoolean(2) ? 0 : 1;
                    answers.found(number);
                }
            }
        }
        long lost = answers.size();
        String found = "%d answered, %d in the journal, %d lost, %d twice, %d without a note"
                .formatted(yes, inJournal, lost, twice, withoutNote);
        return new Proof(load + ": every yes is in the journal", lost + twice + withoutNote == 0, found);
    }
}
