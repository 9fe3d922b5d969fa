from django.http import HttpResponse
from django.shortcuts import render

from .models import Book


def index(request):
    return render(request, "index.html", {"books": Book.objects.all()})


def health(request):
    return HttpResponse("ok")
