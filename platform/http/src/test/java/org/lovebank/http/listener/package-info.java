@NullMarked
package org.lovebank.http.listener;

import org.jspecify.annotations.NullMarked;
