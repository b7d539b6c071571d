package org.lovebank.task.order.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.UnknownWall;
import org.lovebank.task.order.OrderState;
import org.lovebank.task.order.form.OrderRequest;

@Path("/api/v1/orders")
@Tag(name = "Orders 订单")
class OrderResource {

    private final AskForOrder askForOrder;
    private final ReadOrder readOrder;
    private final CurrentCaller caller;

    OrderResource(AskForOrder askForOrder, ReadOrder readOrder, CurrentCaller caller) {
        this.askForOrder = askForOrder;
        this.readOrder = readOrder;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({
        Roles.RESIDENT,
        Roles.VOLUNTEER,
        Roles.PROXY,
        Roles.GRID_DUTY,
        Roles.COMMUNITY_DISPATCHER,
        Roles.STATION_WORKER,
        Roles.STATION_HEAD,
        Roles.ORG_COORDINATOR
    })
    @Operation(
            summary = "Order help: from the menu or in one's own words, for oneself or on behalf of somebody",
            description = "PLACED, then the community issues it. Phone numbers and money requests are stopped. "
                    + "点单：从菜单选择或自行描述，可代他人点单；由社区发单。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response place(@Valid @NotNull OrderRequest asked) {
        OrderView order = askForOrder.by(caller.get(), asked);
        return answer(Response.created(URI.create("/api/v1/orders/" + order.id())), order);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Orders of a place by state, of an organisation, or one's own",
            description =
                    "Newest first. What is open for grabbing is for everybody, the rest for whose office covers the"
                            + " place. 按辖区与状态、按组织或本人的订单，最新在前。")
    public Page<OrderView> list(
            @QueryParam("area") @Nullable String area,
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("organisationId") @Nullable UUID organisation,
            @BeanParam Paging paging) {
        if (organisation != null) {
            return readOrder.at(caller.get(), organisation, paging);
        }
        if (area == null) {
            return readOrder.mine(caller.get(), paging);
        }
        if (!AreaPath.wellFormed(area)) {
            throw new Refused(new UnknownWall(""));
        }
        return readOrder.inArea(caller.get(), new AreaPath(area), state == null ? OrderState.OPEN_GRAB : state, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "One order, with its clock, its level of escalation and its outcome",
            description =
                    "For its people, the staff of the place, its organisation and whoever has a seat; open ones for"
                            + " everybody. 查看一张订单，含时限、升级层级与结果。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrderView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(Response.ok(), readOrder.one(caller.get(), id));
    }

    private static Response answer(Response.ResponseBuilder answer, OrderView order) {
        return answer.entity(order)
                .header("ETag", new Version(order.version()).tag())
                .build();
    }
}
