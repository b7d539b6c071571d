package org.lovebank.timebank.closure;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.timebank.once.MoveKey;
import org.lovebank.timebank.once.OnceInLedger;

@Path("/api/v1/accounts/{id}/closure")
@Tag(name = "Accounts 账户与存折")
class ClosureResource {

    private final CloseAccount closeAccount;
    private final FinishClosure finish;
    private final CurrentCaller caller;

    ClosureResource(CloseAccount closeAccount, FinishClosure finish, CurrentCaller caller) {
        this.closeAccount = closeAccount;
        this.finish = finish;
        this.caller = caller;
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @Operation(
            summary = "Close an account 销户",
            description =
                    "The rest is donated, or given to a relative whom the teller checks; points expire; the passbook"
                            + " stays readable. 余额捐入公共池或经柜员核验赠与亲属，积分失效，存折仍可查阅。")
    public ClosureView close(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull ClosureRequest request) {
        Caller who = known(key);
        finish.now(closeAccount.by(who, id, request));
        return closeAccount.show(who, id);
    }

    @POST
    @OnceInLedger
    @RefusalsKept
    @Path("/relation-check")
    @RolesAllowed(Roles.BANK_TELLER)
    @Operation(
            summary = "Check the relation of a closure 核验销户赠与关系",
            description = "The teller saw a proof or not; the proof itself is not kept. 柜员核验证明，证明材料不留存。")
    public ClosureView check(
            @PathParam("id") UUID id,
            @HeaderParam(MoveKey.HEADER) @Nullable String key,
            @Valid @NotNull ClosureRequest.RelationCheck check) {
        Caller who = known(key);
        finish.now(closeAccount.check(who, id, check.proven()));
        return closeAccount.show(who, id);
    }

    @GET
    @Authenticated
    @Operation(summary = "Show a closure 销户进度", description = "For those who may see the account. 可查看该账户者可见。")
    public ClosureView show(@PathParam("id") UUID id) {
        return closeAccount.show(caller.get(), id);
    }

    private Caller known(@Nullable String key) {
        Caller who = caller.get();
        MoveKey.required(who, key);
        return who;
    }
}
