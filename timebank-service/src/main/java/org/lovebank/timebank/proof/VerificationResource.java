package org.lovebank.timebank.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;

@Path("/api/v1/ledger")
@RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
@Tag(name = "Ledger 账本")
class VerificationResource {

    private final VerifyLedger verifyLedger;
    private final CurrentCaller caller;

    VerificationResource(VerifyLedger verifyLedger, CurrentCaller caller) {
        this.verifyLedger = verifyLedger;
        this.caller = caller;
    }

    @GET
    @Path("/verification")
    @Operation(
            summary = "Verify the ledger 账本校验",
            description =
                    "Recomputes the hash chain, the running balances, the checkpoints and every sum; names the first"
                            + " bad row. 重算哈希链、逐笔余额、检查点与全部合计，指出首个异常行。")
    public VerificationView verification(@QueryParam("fromCheckpoint") @DefaultValue("0") @Min(0) long fromCheckpoint) {
        return verifyLedger.atOnce(fromCheckpoint);
    }

    @POST
    @Once
    @Path("/verifications")
    @APIResponse(
            responseCode = "202",
            description = "It will be done 已受理",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationJobView.class)))
    @Operation(
            summary = "Have the ledger verified 申请账本校验",
            description = "For a large journal: runs as a job, its result is kept. 大账本以后台任务校验，结果留存。")
    public Response verify(@Valid @NotNull VerificationRequest request) {
        VerificationJobView asked = verifyLedger.later(caller.get(), request.from());
        return Response.accepted(asked)
                .header(HttpHeaders.LOCATION, "/api/v1/ledger/verifications/" + asked.id())
                .build();
    }

    @GET
    @Path("/verifications/{id}")
    @Operation(summary = "Show a verification 校验结果", description = "WAITING, or DONE with its result. 等待中，或已完成并附结果。")
    public VerificationJobView show(@PathParam("id") UUID id) {
        return verifyLedger.one(id);
    }
}
