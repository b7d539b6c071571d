package org.lovebank.task.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.problem.Refused;
import org.lovebank.task.assignment.AssignmentRepository;
import org.lovebank.task.order.Order;
import org.lovebank.task.order.OrderRepository;
import org.lovebank.task.photo.PhotoRefusal.NotYourPhotos;
import org.lovebank.task.photo.PhotoRefusal.PhotoKnown;
import org.lovebank.task.photo.PhotoRefusal.TooManyPhotos;

/** Somebody shows how it was before and after: whoever serves, asked, or cares for the place. */
@ApplicationScoped
class KeepPhoto {

    private static final int MOST = 20;

    private final OrderRepository orders;
    private final AssignmentRepository seats;
    private final PhotoRepository photos;
    private final Clock clock;

    KeepPhoto(OrderRepository orders, AssignmentRepository seats, PhotoRepository photos, Clock clock) {
        this.orders = orders;
        this.seats = seats;
        this.photos = photos;
        this.clock = clock;
    }

    @Transactional
    PhotoView by(Caller caller, UUID orderId, PhotoView.Moment moment, String reference, String sha256) {
        mustConcern(caller, orderId);
        orders.findForChange(orderId);
        if (photos.of(orderId, MOST).size() >= MOST) {
            throw new Refused(new TooManyPhotos(orderId, MOST));
        }
        PhotoView photo = new PhotoView(moment, reference, sha256, caller.id(), clock.instant());
        if (!photos.add(orderId, photo)) {
            throw new Refused(new PhotoKnown(orderId));
        }
        return photo;
    }

    @Transactional
    List<PhotoView> of(Caller caller, UUID orderId) {
        mustConcern(caller, orderId);
        return photos.of(orderId, MOST);
    }

    private void mustConcern(Caller caller, UUID orderId) {
        Order order = orders.findFor(caller, orderId);
        boolean concerned = order.parties().include(caller.id())
                || order.parties().inCareOf(caller)
                || order.coordinatedBy(caller)
                || seats.seated(orderId, caller.id());
        if (!concerned) {
            throw new Refused(new NotYourPhotos(orderId));
        }
    }
}
