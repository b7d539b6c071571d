package org.lovebank.timebank.books;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;

@Path("/api/v1")
@Tag(name = "Ledger 账本")
class BooksResource {

    private final ReadBooks books;
    private final CurrentCaller caller;

    BooksResource(ReadBooks books, CurrentCaller caller) {
        this.books = books;
        this.caller = caller;
    }

    @GET
    @Path("/trial-balance")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR, Roles.CENTER_ADMIN})
    @Operation(
            summary = "Trial balance 试算平衡",
            description = "Every kind of account of the caller's branches, or of one; each unit adds up to zero."
                    + " 所辖网点或单个网点的各类账户，每个单位合计为零。")
    public TrialBalanceView trialBalance(@QueryParam("branchId") @Nullable UUID branchId) {
        return books.trialBalance(caller.get(), branchId);
    }
}
