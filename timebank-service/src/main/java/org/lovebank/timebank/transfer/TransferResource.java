package org.lovebank.timebank.transfer;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;
import org.lovebank.timebank.transfer.ReverseTransfer.Reversed;

@Path("/api/v1/transfers/{id}")
@Tag(name = "Ledger 账本")
class TransferResource {

    private final ReadTransfer readTransfer;
    private final ReverseTransfer reverseTransfer;
    private final CurrentCaller caller;

    TransferResource(ReadTransfer readTransfer, ReverseTransfer reverseTransfer, CurrentCaller caller) {
        this.readTransfer = readTransfer;
        this.reverseTransfer = reverseTransfer;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Show a transfer 交易详情",
            description = "Both sides, the policy version and its place in the hash chain. 双方、政策版本与哈希链位置。")
    public TransferView show(@PathParam("id") UUID id) {
        return TransferView.of(readTransfer.by(caller.get(), id));
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/reversal")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "Undone 已冲正",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReversalView.class)))
    @Operation(
            summary = "Reverse a transfer 冲正",
            description = "Once, with all that it was part of; may leave the holder owing, who is then frozen for"
                    + " spending. 连同相关交易冲正一次；可致欠额，欠额期间不得支出。")
    public Response reverse(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull ReversalRequest request) {
        Caller who = caller.get();
        MoveKey move = MoveKey.of(who, "POST /transfers/" + id + "/reversal", key);
        Reversed reversed = reverseTransfer.by(who, move, id, request.reason());
        Response.ResponseBuilder answer =
                Response.status(Response.Status.CREATED).entity(reversed.view());
        return (reversed.replayed() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }
}
