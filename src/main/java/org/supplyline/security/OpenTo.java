package org.supplyline.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler method, or all of a controller where the method does not say. A handler without it is closed to
 * everybody. Belonging to one of the audiences or holding one of the rights is enough.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Audience[] value() default {};

    Right[] rights() default {};
}
