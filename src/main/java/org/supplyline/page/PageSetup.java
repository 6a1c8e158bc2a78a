package org.supplyline.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.supplyline.node.NodeIdentity;

/** Gives every page its frame and its language. */
@Configuration(proxyBeanMethods = false)
class PageSetup implements WebMvcConfigurer {

    private static final String CHINESE_BUNDLE = "_zh_CN.properties";

    private final NodeIdentity node;
    private final Navigation navigation;

    PageSetup(NodeIdentity node, Navigation navigation) {
        this.node = node;
        this.navigation = navigation;
    }

    /** All bundles in {@code messages/}, so that a package brings its words by having a file there. */
    @Bean
    static MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles().toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return source;
    }

    static Stream<String> bundles() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*" + CHINESE_BUNDLE))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> "messages/" + name.substring(0, name.length() - CHINESE_BUNDLE.length()))
                    .distinct()
                    .sorted();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Choices();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        request.setAttribute(PageFrame.ATTRIBUTE, new PageFrame(node, navigation, request));
                        Choices.rememberAddress(request, response);
                        return true;
                    }
                })
                .excludePathPatterns(Problems.API + "**", "/webjars/**");
    }
}
