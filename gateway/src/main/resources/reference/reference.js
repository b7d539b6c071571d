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
    onComplete: () => {
      const named = {'#servers': '服务器 Server', '.operation-filter-input': '按标签筛选 Filter by tag'};
      for (const [control, name] of Object.entries(named)) {
        document.querySelector(control)?.setAttribute('aria-label', name);
      }
    },
  });
});
