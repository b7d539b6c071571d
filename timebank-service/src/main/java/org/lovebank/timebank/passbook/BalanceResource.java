package org.lovebank.timebank.passbook;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;

@Path("/api/v1/accounts/{id}")
@Tag(name = "Accounts 账户与存折")
class BalanceResource {

    private static final String INSTANT =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)";

    private final ReadBalance readBalance;
    private final ReadParticipation readParticipation;
    private final CurrentCaller caller;

    BalanceResource(ReadBalance readBalance, ReadParticipation readParticipation, CurrentCaller caller) {
        this.readBalance = readBalance;
        this.readParticipation = readParticipation;
        this.caller = caller;
    }

    @GET
    @Path("/balance")
    @Authenticated
    @Operation(
            summary = "Balance at an instant 历史余额",
            description = "What the account held after everything recorded up to that instant; now, if none is given."
                    + " 截至该时刻全部入账后的余额，缺省为当前。")
    public BalanceView balance(
            @PathParam("id") UUID id,
            @Parameter(description = "RFC 3339, for instance 2026-03-02T09:00:00+08:00 (a plus sign as %2B)。时刻。")
                    @QueryParam("at")
                    @Pattern(regexp = INSTANT) @Nullable String at) {
        return readBalance.at(caller.get(), id, Optional.ofNullable(at));
    }

    @GET
    @Path("/participation")
    @Authenticated
    @Operation(
            summary = "Participation dial 参与度",
            description = "Minutes of help given and received, and their shares. 付出与得到帮助的分钟数及比例。")
    public ParticipationView participation(@PathParam("id") UUID id) {
        return readParticipation.of(caller.get(), id);
    }
}
