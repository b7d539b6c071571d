window.addEventListener('load', () => {
  SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#reference',
    deepLinking: true,
    docExpansion: 'none',
    filter: true,
    validatorUrl: null,
    persistAuthorization: false,
    tagsSorter: 'alpha',
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
  });
});
