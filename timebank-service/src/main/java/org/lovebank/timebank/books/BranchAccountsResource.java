package org.lovebank.timebank.books;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1/branches/{id}/accounts")
@Tag(name = "Branches 爱心银行网点")
class BranchAccountsResource {

    private final ReadBooks books;
    private final CurrentCaller caller;

    BranchAccountsResource(ReadBooks books, CurrentCaller caller) {
        this.books = books;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.BANK_TELLER, Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Show a branch's own accounts 网点账户",
            description = "Pool, grant fund, what was issued, served and converted; no member's account."
                    + " 公益时间池、资助金、发行、服务与兑换等网点自有账户，不含个人账户。")
    public BranchAccountsView show(@PathParam("id") UUID id) {
        return books.ofBranch(caller.get(), id);
    }
}
