package org.lovebank.timebank.account.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.timebank.account.AccountView;

@Path("/api/v1/accounts")
@Tag(name = "Accounts 账户与存折")
class CounterResource {

    private final OpenAtCounter openAtCounter;
    private final CurrentCaller caller;

    CounterResource(OpenAtCounter openAtCounter, CurrentCaller caller) {
        this.openAtCounter = openAtCounter;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed(Roles.BANK_TELLER)
    @APIResponse(
            responseCode = "201",
            description = "The account 账户",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    @Operation(
            summary = "Open a beneficiary's account 为服务对象开户",
            description = "At the counter, by the registry's id only; whoever has an account keeps it."
                    + " 柜面凭登记编号开户，已有账户者不另开。")
    public Response open(@Valid @NotNull OpeningRequest request) {
        AccountView account = openAtCounter.by(caller.get(), request);
        return Response.created(URI.create("/api/v1/accounts/" + account.id()))
                .entity(account)
                .build();
    }
}
