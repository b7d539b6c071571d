package org.lovebank.http.once;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonView;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component of an answer's record: a new secret, which the first answer shows and nobody keeps. An answer that is
 * replayed for the same Idempotency-Key leaves it out.
 */
@JacksonAnnotationsInside
@JsonView(ShownOnce.Shown.class)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownOnce {

    /** The view of the first answer. */
    interface Shown {}

    /** The view of the answer that is kept. */
    interface Kept {}
}
