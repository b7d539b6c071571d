package org.lovebank.timebank.deposit.direct;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.timebank.deposit.direct.MakeDeposit.Made;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/deposits")
@Tag(name = "Deposits 存入")
class DirectDepositResource {

    private final MakeDeposit makeDeposit;
    private final CurrentCaller caller;

    DirectDepositResource(MakeDeposit makeDeposit, CurrentCaller caller) {
        this.makeDeposit = makeDeposit;
        this.caller = caller;
    }

    @POST
    @OnceInLedger
    @NonBlocking
    @RolesAllowed({Roles.PARTNER_CLIENT, Roles.SYSTEM_JOB})
    @APIResponse(
            responseCode = "201",
            description = "Deposited 已存入",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DirectDepositView.class)))
    @Operation(
            summary = "Deposit minutes recorded elsewhere 存入外部记录的时长",
            description =
                    "By a partner's system with the scope deposits:write, at an account of its areas. The record is"
                            + " the key: sent again, or told by the registry too, it counts once. Pending until the registry"
                            + " finalises the record, or available at once where the branch's policy says so."
                            + " 合作方系统直接存入；同一记录只计一次；是否立即可用由网点政策决定。")
    public CompletionStage<Response> deposit(
            @HeaderParam(MoveKey.HEADER) @Nullable String key, @Valid @NotNull DirectDepositRequest request) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return makeDeposit.by(who, request).thenApply(DirectDepositResource::answer);
    }

    private static Response answer(Made made) {
        // As a plain header: the lane answers on its own thread, where no request is at hand to complete an address
        // with.
        Response.ResponseBuilder answer = Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/transfers/" + made.view().transferId())
                .entity(made.view());
        return (made.replayed() ? answer.header(MoveKey.REPLAYED, "true") : answer).build();
    }
}
