package org.lovebank.timebank.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/transfer-batches")
@Tag(name = "Batches 批量记账")
class TransferBatchResource {

    private final PostBatch postBatch;
    private final CurrentCaller caller;

    TransferBatchResource(PostBatch postBatch, CurrentCaller caller) {
        this.postBatch = postBatch;
        this.caller = caller;
    }

    @POST
    @OnceInLedger
    @RolesAllowed({
        Roles.PARTNER_CLIENT,
        Roles.SYSTEM_JOB,
        Roles.VOLUNTEER,
        Roles.MINOR_VOLUNTEER,
        Roles.RESIDENT,
        Roles.TEAM_LEADER,
        Roles.ORG_COORDINATOR,
        Roles.BANK_COUNCIL,
        Roles.STATION_HEAD
    })
    @APIResponse(
            responseCode = "200",
            description = "The outcome of every item 逐项结果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransferBatchView.class)))
    @Operation(
            summary = "Post up to 1,000 movements 批量记账",
            description =
                    "Each item is one deposit, donation, conversion or group credit, with the rules that it has alone"
                            + " and, but for deposits, with the id that would be its key. INDEPENDENT: each succeeds or fails alone"
                            + " and has its outcome. ATOMIC: all or none; the first item that is refused is named. A batch can be"
                            + " sent again. 每项为存入、捐赠、兑换积分或集体服务入账之一；逐项独立，或全部成功否则全部不入账；可安全重发。")
    public Response post(
            @HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull TransferBatchRequest request) {
        Caller who = caller.get();
        return Response.ok(postBatch.by(who, MoveKey.of(who, "POST /transfer-batches", key), request))
                .build();
    }
}
