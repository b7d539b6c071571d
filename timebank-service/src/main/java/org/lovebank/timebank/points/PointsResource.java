package org.lovebank.timebank.points;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/accounts/{id}/points")
@Tag(name = "Accounts 账户与存折")
class PointsResource {

    private final ReadPoints readPoints;
    private final CurrentCaller caller;
    private final Cursors cursors;

    PointsResource(ReadPoints readPoints, CurrentCaller caller, Cursors cursors) {
        this.readPoints = readPoints;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List lots of points 积分批次",
            description = "What is left of each lot and until when; the oldest are spent first." + " 各批积分的余量与到期日，先到先用。")
    public Page<PointsLotView> list(@PathParam("id") UUID id, @BeanParam Paging paging) {
        String list = "points:" + id;
        long after = cursors.position(paging, list)
                .map(position -> Long.parseLong(position.getFirst()))
                .orElse(0L);
        List<PointsLotView> lots = readPoints.of(caller.get(), id, after, paging.size() + 1);
        return cursors.page(lots, paging, list, lot -> List.of(Long.toString(lot.sequence())));
    }
}
