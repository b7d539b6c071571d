package org.lovebank.bench.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lovebank.stack.testing.TestTokens;

/** Who is deposited to: as many holders at one branch as at many together, and as many to whom nobody deposited yet. */
record Holders(List<UUID> atOneBranch, List<UUID> atManyBranches, List<UUID> newcomers) {

    static final int BRANCHES = 64;
    static final String ROOT = "019a0000-0000-7000-8000-000000000001";

    /** Opens the branches as a centre does, and the accounts in one go, as a registry's first day would leave them. */
    static Holders open(HouseUnderLoad house, Database database, int count)
            throws IOException, InterruptedException, SQLException {
        String centre = TestTokens.forCaller(UUID.randomUUID())
                .roles("CENTER_ADMIN")
                .areas("cn")
                .sign();
        for (int i = 0; i < BRANCHES; i++) {
            house.post(
                    "/branches",
                    centre,
                    "{\"areaPath\":\"cn.b%d\",\"name\":\"Bench %d\",\"policyPack\":\"DEFAULT\"}".formatted(i, i));
        }
        database.runScript("holders.sql", count, ROOT);
        return new Holders(
                accounts(database, "passbook_no like 'B%' and branch_id = '" + ROOT + "'"),
                accounts(database, "passbook_no like 'B%' and branch_id <> '" + ROOT + "'"),
                accounts(database, "passbook_no like 'N%'"));
    }

    private static List<UUID> accounts(Database database, String where) throws SQLException {
        List<UUID> accounts = new ArrayList<>();
        try (Connection connection = database.open();
                PreparedStatement select =
                        connection.prepareStatement("select id from account where " + where + " order by id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                accounts.add(row.getObject(1, UUID.class));
            }
        }
        return accounts;
    }
}
