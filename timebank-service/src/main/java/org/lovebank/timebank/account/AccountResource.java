package org.lovebank.timebank.account;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;

@Path("/api/v1/accounts")
@Tag(name = "Accounts 账户与存折")
class AccountResource {

    private static final String AREA = AreaPath.WRITTEN;

    private final ReadAccounts accounts;
    private final CurrentCaller caller;
    private final Cursors cursors;

    AccountResource(ReadAccounts accounts, CurrentCaller caller, Cursors cursors) {
        this.accounts = accounts;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List accounts 账户列表",
            description = "With ownerId that holder's account; without, one's own, or for staff those of their areas."
                    + " 按持有人查询；工作人员可按区域查询。")
    public Page<AccountView> list(
            @BeanParam Paging paging,
            @QueryParam("ownerId") @Nullable UUID ownerId,
            @QueryParam("areaPath") @Pattern(regexp = AREA) @Nullable String areaPath) {
        Caller who = caller.get();
        if (ownerId != null) {
            return new Page<>(accounts.of(who, ownerId), null);
        }
        String list = "accounts:" + who.id() + ':' + areaPath;
        Optional<AreaPath> area = Optional.ofNullable(areaPath).map(AreaPath::new);
        List<AccountView> found = accounts.in(who, area, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, account -> List.of(account.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @APIResponse(
            responseCode = "200",
            description = "The account 账户",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountView.class)))
    @Operation(
            summary = "Show an account 账户余额",
            description = "Pending, available and held minutes and points. 待生效、可用、冻结的时长与积分。")
    public Response show(@PathParam("id") UUID id) {
        AccountView account = accounts.one(caller.get(), id);
        return Response.ok(account)
                .header("ETag", new Version(account.version()).tag())
                .build();
    }
}
