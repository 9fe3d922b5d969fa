from django.urls import path

from library.books import views
from library.books.views import health

urlpatterns = [path("", views.index), path("health", health)]
