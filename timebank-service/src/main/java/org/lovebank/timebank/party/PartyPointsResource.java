package org.lovebank.timebank.party;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.page.Paging;

@Path("/api/v1/accounts/{id}/party-points")
@Tag(name = "Accounts 账户与存折")
class PartyPointsResource {

    private final ReadPartyBook readPartyBook;
    private final CurrentCaller caller;

    PartyPointsResource(ReadPartyBook readPartyBook, CurrentCaller caller) {
        this.readPartyBook = readPartyBook;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VOLUNTEER, Roles.RESIDENT, Roles.STATION_HEAD, Roles.AUDITOR})
    @Operation(
            summary = "Show Party points 党员积分",
            description =
                    "A second book for appraisal: earned by final service in the community that accepted the member's report;"
                            + " it buys nothing, and is given and converted nowhere. 双报到党员的第二本积分，仅供评议，不可兑换、赠与或转换。")
    public PartyBookView of(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return readPartyBook.of(caller.get(), id, paging);
    }
}
