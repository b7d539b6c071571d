package org.lovebank.timebank.redemption.settlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/redemptions/settlement")
@Tag(name = "Redemptions 兑换")
class SettlementResource {

    private final ReadSettlement readSettlement;
    private final CurrentCaller caller;

    SettlementResource(ReadSettlement readSettlement, CurrentCaller caller) {
        this.readSettlement = readSettlement;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.REDEMPTION_PARTNER, Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(
            summary = "Settle with a partner 商家结算",
            description = "Counts and sums of what was handed out and came back between two days, without any holder."
                    + " 两日之间（含首尾）的发放与退回笔数、数量和价款，不含持有人。")
    public SettlementView show(
            @QueryParam("partnerId") @NotNull UUID partnerId,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        return readSettlement.with(caller.get(), partnerId, from, to);
    }
}
