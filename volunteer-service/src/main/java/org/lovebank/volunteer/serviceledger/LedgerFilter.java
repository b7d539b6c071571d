package org.lovebank.volunteer.serviceledger;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lovebank.events.ServiceCategory;
import org.lovebank.volunteer.beneficiary.BeneficiaryGroup;
import org.lovebank.volunteer.code.Filter;

/** What the ledger is asked by, as query parameters. */
public final class LedgerFilter {

    private static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";

    @QueryParam("areaPath")
    @DefaultValue("cn")
    @SuppressWarnings("NullAway.Init")
    String areaPath;

    @QueryParam("month")
    @Pattern(regexp = MONTH) @Nullable String month;

    @QueryParam("until")
    @Pattern(regexp = MONTH) @Nullable String until;

    @QueryParam("teamId")
    @Nullable String teamId;

    @QueryParam("categoryCode")
    @Nullable String categoryCode;

    @QueryParam("group")
    @Nullable String group;

    ReadLedger.Asked asked() {
        return new ReadLedger.Asked(
                areaPath,
                Optional.ofNullable(month).map(YearMonth::parse),
                Optional.ofNullable(until).map(YearMonth::parse),
                Filter.id("teamId", teamId),
                Filter.code("categoryCode", categoryCode, ServiceCategory.values()),
                Filter.code("group", group, BeneficiaryGroup.values()));
    }
}
